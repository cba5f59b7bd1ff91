#include "search/query_parser.h"

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "tests/support/random_seed.h"
#include "tests/support/read_table.h"

namespace axtar::search {
namespace {

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : " | ") + line;
    return text;
}

std::string repeated(std::string_view text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

std::size_t words_in(const QueryNode& node) {
    std::size_t words = node.words.size();
    for (const QueryNode& child : node.children) words += words_in(child);
    return words;
}

std::size_t depth_of(const QueryNode& node) {
    std::size_t depth = 0;
    for (const QueryNode& child : node.children) depth = std::max(depth, depth_of(child) + 1);
    return depth;
}

// Rows: what is typed, printed tree, a part of the warnings ("-": none may be given).
void expect_trees(const std::string& table) {
    for (const auto& [where, columns] : tests::read_table(table)) {
        SCOPED_TRACE(where);
        ASSERT_EQ(columns.size(), 3U);
        const ParsedQuery query = parse_query(columns[0]);
        EXPECT_EQ(print(query), columns[1]) << columns[0];
        if (columns[2] == "-") {
            EXPECT_TRUE(query.warnings.empty()) << joined(query.warnings);
        } else {
            EXPECT_NE(joined(query.warnings).find(columns[2]), std::string::npos)
                << joined(query.warnings);
        }
    }
}

TEST(QueryParser, ReadsWhatPeopleType) { expect_trees("search/query_parser.tsv"); }

TEST(QueryParser, ReadsTheWholeLanguage) { expect_trees("search/query_parser_syntax.tsv"); }

// A value that there was no room for, or that was no date and no word, was called missing as well.
TEST(QueryParser, WarnsOnceOfWhatItLeavesOut) {
    std::string fields;
    std::string words;
    for (int i = 0; i < 40; ++i) fields += "kind:a" + std::to_string(i) + " ";
    for (int i = 0; i < 70; ++i) words += "title:söz" + std::string(1, char('a' + i % 26)) + " ";
    for (const std::string& text : {fields, words, std::string("date:..")}) {
        const ParsedQuery query = parse_query(text + "behind");
        EXPECT_EQ(query.warnings.size(), 1U) << joined(query.warnings);
    }
}

TEST(QueryParser, UsesTheFirstWordsOfAVeryLongQuery) {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += std::string("söz") + char('a' + i % 26) + ' ';
    const ParsedQuery query = parse_query(text);
    EXPECT_EQ(words_in(query.root), kMaxQueryWords);
    EXPECT_EQ(query.root.children.front().text, "söza");
    EXPECT_FALSE(query.warnings.empty());
}

// A pasted sentence in quotes was left out whole, and every document shown.
TEST(QueryParser, UsesTheFirstWordsOfAVeryLongPhrase) {
    for (const std::string sign : {"", "="}) {
        std::string text = sign + "\"";
        for (int i = 0; i < 70; ++i) text += std::string("söz") + char('a' + i % 26) + ' ';
        const ParsedQuery query = parse_query(text + "\" behind");
        EXPECT_EQ(query.root.kind, sign.empty() ? NodeKind::kPhrase : NodeKind::kExact);
        EXPECT_EQ(words_in(query.root), kMaxQueryWords);
        EXPECT_TRUE(query.root.text.starts_with("söza sözb "));
        EXPECT_TRUE(query.root.text.ends_with("sözl")) << query.root.text;
        EXPECT_NE(joined(query.warnings).find("first 64 words"), std::string::npos);
        EXPECT_EQ(print(parse_query(print(query))), print(query));
    }
    const ParsedQuery behind = parse_query(repeated("a ", 63) + "\"b c\"");
    EXPECT_EQ(behind.root.children.back().kind, NodeKind::kWord);
    EXPECT_EQ(behind.root.children.back().text, "b");
}

TEST(QueryParser, CutsALongTextBetweenWords) {
    const ParsedQuery query = parse_query(repeated("ə", 1'000) + " " + repeated("x", 5'000));
    EXPECT_NE(joined(query.warnings).find("4096 bytes"), std::string::npos);
    EXPECT_EQ(words_in(query.root), 1U);
}

TEST(QueryParser, BoundsTheDepthOfBrackets) {
    const ParsedQuery deep = parse_query(repeated("(a OR ", 60) + "b" + repeated(")", 60));
    EXPECT_LE(depth_of(deep.root), 2 * kMaxQueryDepth + 2);
    EXPECT_NE(joined(deep.warnings).find("deeper than 8"), std::string::npos);
    for (const std::string& text :
         {repeated("(", 4'000), repeated(")", 4'000), repeated("()", 2'000), repeated("\"", 4'001),
          repeated("NOT ", 1'000), repeated("-", 4'000), repeated("a OR ", 800)}) {
        const ParsedQuery query = parse_query(text);
        EXPECT_LE(depth_of(query.root), 2 * kMaxQueryDepth + 2);
    }
}

TEST(QueryParser, KnowsWhetherSyntaxWasUsed) {
    for (const std::string text : {"qaçqın statusu", "İNSAN HÜQUQLARI VƏ AZADLIQLAR",
                                   "Ombudsman (Müvəkkil)", "ayrı-seçkilik halları", "+a b",
                                   "NOT NOT a b", "a b OR", "date:yesterday a", "\"NOT\" a"}) {
        EXPECT_TRUE(is_nothing_but_words(parse_query(text).root)) << text;
    }
    for (const std::string text : {"a OR b", "a -b", "\"a b\" c", "+\"a b\"", "a VƏ b", "NOT a",
                                   "\"a\" b", "a b AND c", "a NEAR/3 (b c)", "kind:news a"}) {
        EXPECT_FALSE(is_nothing_but_words(parse_query(text).root)) << text;
    }
}

// What queries are put together from: words, signs and operators of both languages, and bytes that
// are no text.
std::vector<std::string> query_pieces() {
    std::vector<std::string> pieces = {" ", " ", " ", "\"", "=\"", "\n", "\xFF", "\u202E"};
    std::istringstream words(
        "a söz maddə 25 🙂 c,d ? A B ' ’ “ » . .. … / ; : * ~ - + ( ) = OR AND NOT VƏ "
        "YA "
        "DEYİL "
        "NEAR NEAR/5 NEAR/0 NEAR/99 ADJ ADJ/3 YAXIN/2 ARDINCA/4 işgənc* mehkme~ mehkme~2 "
        "title: başlıq: heading: number: author: kind: kind:report növ: status:done lang:az "
        "topic:detention/conditions date: year:2015..2019 2019..2021 2019-03 01.03.2019 12:30 "
        "role: role:footnote az:const/25 http://a.b/c:d A/HRC/39/14 echr:3 246-IIKQ");
    for (std::string word; words >> word;) pieces.push_back(word);
    return pieces;
}

TEST(QueryParser, AlwaysGivesAQueryAndReadsItsOwnPrint) {
    const std::vector<std::string> pieces = query_pieces();
    const unsigned seed = tests::random_seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    for (int round = 0; round < 3'000; ++round) {
        std::string text;
        for (auto i = random() % 30; i > 0; --i) text += pieces[random() % pieces.size()];
        const ParsedQuery query = parse_query(text);
        const std::string printed = print(query);
        EXPECT_TRUE(utf8::is_valid(printed)) << text;
        // What is shown to the reader as understood means the same when it is typed.
        const ParsedQuery again = parse_query(printed);
        EXPECT_EQ(print(again), printed) << text;
        EXPECT_EQ(is_nothing_but_words(again.root), is_nothing_but_words(query.root)) << text;
        if (is_nothing_but_words(query.root)) {
            EXPECT_EQ(again.question_mark, query.question_mark) << text;
        }
        if (HasFailure()) return;
    }
}

}  // namespace
}  // namespace axtar::search
