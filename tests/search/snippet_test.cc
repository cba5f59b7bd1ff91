#include "search/snippet.h"

#include <random>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "tests/support/random_seed.h"
#include "tests/support/read_table.h"

namespace axtar::search {
namespace {

/// A text whose words between square brackets are matches: "[fair] [+trial]" is one phrase. The
/// words between spaces are its tokens.
struct Marked {
    std::string text = {};
    std::vector<corpus::TokenSpan> spans = {};
    std::vector<MatchedToken> matches = {};
};

Marked read_marks(const std::string& source) {
    Marked marked;
    std::istringstream lines(source);
    std::string line;
    while (std::getline(lines, line)) {
        std::istringstream words(line);
        std::string word;
        while (words >> word) {
            const bool match = word.front() == '[';
            const bool continues = word.starts_with("[+");
            std::string behind;
            if (match) {
                const std::size_t close = word.find(']');
                behind = word.substr(close + 1);
                word = word.substr(continues ? 2 : 1, close - (continues ? 2 : 1));
            }
            const auto start = static_cast<std::uint32_t>(marked.text.size());
            if (match) {
                const auto token = static_cast<std::uint32_t>(marked.spans.size());
                // Words of the same first letter are one word of the query.
                marked.matches.push_back({.token = token,
                                          .word = static_cast<unsigned char>(word.front()) % 64U,
                                          .continues_phrase = continues});
            }
            marked.spans.push_back(
                {.start = start, .length = static_cast<std::uint32_t>(word.size())});
            marked.text += word + behind + ' ';
        }
        marked.text.back() = '\n';
    }
    if (!marked.text.empty()) marked.text.pop_back();
    return marked;
}

// Rows: characters, text with [matches], expected HTML.
TEST(Snippet, ShowsTheBestPassage) {
    for (const auto& [where, columns] : tests::read_table("search/snippet.tsv")) {
        SCOPED_TRACE(where);
        ASSERT_EQ(columns.size(), 3U);
        const Marked marked = read_marks(columns[1]);
        EXPECT_EQ(make_snippet(marked.text, marked.spans, marked.matches, {},
                               {.characters = std::stoul(columns[0])}),
                  columns[2]);
    }
}

TEST(Snippet, PrefersRareWords) {
    const Marked marked = read_marks(
        "[alma] [alma] [alma] one two three four five six seven eight nine ten eleven [nar] end");
    const std::vector<double> weights(64, 1.0);
    std::vector<double> nar_is_rare = weights;
    nar_is_rare['n' % 64] = 5.0;
    const SnippetOptions options{.characters = 30};
    EXPECT_NE(
        make_snippet(marked.text, marked.spans, marked.matches, weights, options).find("alma"),
        std::string::npos);
    EXPECT_NE(
        make_snippet(marked.text, marked.spans, marked.matches, nar_is_rare, options).find("nar"),
        std::string::npos);
}

// The sentence that recommends says more than the form around it, whatever that has.
TEST(Snippet, StaysInThePartThatIsAskedFor) {
    const Marked marked = read_marks("Number 7\nHeat the [cells].\n[State]: Norway. [Issue]: heat");
    const std::size_t start = marked.text.find("Heat");
    SnippetOptions options{.of = Passage{start, marked.text.find('\n', start)}};
    EXPECT_EQ(make_snippet(marked.text, marked.spans, marked.matches, {}, options),
              "Heat the <mark>cells</mark>.");
    const Marked outside = read_marks("Number 7\nHeat the cells.\n[State]: Norway. [Issue]: heat");
    EXPECT_EQ(make_snippet(outside.text, outside.spans, outside.matches, {}, options),
              "Heat the cells.");
    options.characters = 9;
    EXPECT_EQ(make_snippet(outside.text, outside.spans, outside.matches, {}, options),
              "Heat the …");
    options.of = Passage{5, 5};
    EXPECT_NE(make_snippet(outside.text, outside.spans, outside.matches, {}, options).find("State"),
              std::string::npos);
}

TEST(Snippet, SurvivesAnyTextAndAnySpans) {
    static constexpr std::string_view kPieces[] = {
        "ə",   "a",       " ",  " ",      "\n",     ". ",      "<",    ">",
        "&",   "\"",      "'",  "\u202E", "\u2066", "🙂",    "\xFF", "\xC3",
        "söz", "</mark>", "\t", "\u00A0", "é",      "e\u0301", "\x01", "; "};
    const unsigned seed = tests::random_seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    for (int round = 0; round < 5'000; ++round) {
        std::string text;
        for (auto i = random() % 120; i > 0; --i) text += kPieces[random() % std::size(kPieces)];
        std::vector<corpus::TokenSpan> spans;
        std::vector<MatchedToken> matches;
        for (std::uint32_t i = 0; i < 20; ++i) {
            spans.push_back({.start = static_cast<std::uint32_t>(random() % (text.size() + 20)),
                             .length = static_cast<std::uint32_t>(random() % 9)});
            if (random() % 2 == 0) {
                matches.push_back({.token = i,
                                   .word = static_cast<std::uint32_t>(random() % 4),
                                   .continues_phrase = random() % 3 == 0});
            }
        }
        SnippetOptions options{.characters = random() % 60};
        if (random() % 2 == 0) {
            options.of = Passage{random() % (text.size() + 3), random() % (text.size() + 3)};
        }
        const std::string html = make_snippet(text, spans, matches, {}, options);
        EXPECT_TRUE(utf8::is_valid(html));
        std::string bare = html;
        for (const std::string_view tag : {"<mark>", "</mark>"}) {
            for (std::size_t at; (at = bare.find(tag)) != std::string::npos;) {
                bare.erase(at, tag.size());
            }
        }
        EXPECT_EQ(bare.find_first_of("<>\"'"), std::string::npos) << html;
        EXPECT_EQ(bare.find("\u202E"), std::string::npos);
        EXPECT_EQ(bare.find("\u2066"), std::string::npos);
        if (HasFailure()) return;
    }
}

}  // namespace
}  // namespace axtar::search
