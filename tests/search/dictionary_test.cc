#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "search/query_parser.h"
#include "search/searcher.h"
#include "search/vocabulary/dictionary_internal.h"
#include "search/vocabulary/function_words.h"
#include "tests/support/index_fixture.h"
#include "tests/support/read_table.h"

namespace axtar::search {
namespace {

/// What the dictionary says of a query: " ship: gəmi; war: müharibə;"
std::string said_of(const std::string& query) {
    std::string text = " ";
    const ParsedQuery parsed = parse_query(query);
    for (const Translation& word : Dictionary::built_in().translate(parsed.root, 1, {})) {
        for (const OtherName& name : word.to) text += word.from + ": " + name.term->text() + "; ";
    }
    return text;
}

TEST(Dictionary, SaysWordsOfTheOtherLanguage) {
    for (const auto& [where, columns] : tests::read_table("search/dictionary.tsv")) {
        SCOPED_TRACE(where);
        ASSERT_EQ(columns.size(), 3U);
        const std::string said = said_of(columns[0]);
        if (columns[1] != "-") {
            EXPECT_NE(said.find(" " + columns[1] + ";"), std::string::npos) << said;
        }
        EXPECT_EQ(said.find(" " + columns[2] + ";"), std::string::npos) << said;
    }
}

/// Lines of a file as heads and what stands behind `=>`.
std::map<std::string, std::string> lines_of(std::string_view file) {
    std::map<std::string, std::string> lines;
    std::istringstream text{std::string(file)};
    for (std::string line; std::getline(text, line);) {
        if (line.empty() || line.front() == '#') continue;
        const std::size_t arrow = line.find(" => ");
        EXPECT_NE(arrow, std::string::npos) << line;
        if (arrow == std::string::npos) continue;
        EXPECT_TRUE(lines.emplace(line.substr(0, arrow), line.substr(arrow + 4)).second) << line;
    }
    return lines;
}

TEST(Dictionary, IsLargeAndHasEachWordOnce) {
    for (const std::string_view file : {azerbaijani_english(), english_azerbaijani()}) {
        ASSERT_TRUE(Thesaurus::parse(file, "file"));
        const auto lines = lines_of(file);
        EXPECT_GE(lines.size(), 4'000U);
        for (const auto& [head, names] : lines) {
            EXPECT_FALSE(is_function_word(head)) << head;
            EXPECT_EQ(head.find(','), std::string::npos) << head;
            EXPECT_LE(std::count(names.begin(), names.end(), ','), 3) << head;
        }
    }
}

class DictionarySearch : public testing::Test {
protected:
    static Searcher searcher() {
        static tests::IndexFixture index;
        static const bool filled = [] {
            std::vector<corpus::Document> documents = {
                make("harbour", "en", "The harbour master may refuse ships with damaged hulls."),
                make("sons", "en", "The son of the miner was a sailor."),
                make("liman", "az", "Liman rəisi gövdəsi zədələnmiş gəmini buraxmaya bilər."),
                make("illik", "az", "Son illərdə gəmi qəzaları azalıb."),
                make("quldur", "az", "Dəniz qulduru gəmini ələ keçirib."),
                make("polis", "az", "Polis zorakılığı araşdırılsın."),
                make("force", "en", "The police met violence.")};
            for (int i = 0; i < 12; ++i) {
                documents.push_back(
                    make("pirates-" + std::to_string(i), "en", "Pirates seized a vessel."));
                documents.push_back(make("brutality-" + std::to_string(i), "en",
                                         "Police brutality goes unpunished."));
            }
            index.put(documents);
            return true;
        }();
        EXPECT_TRUE(filled);
        return index.searcher();
    }

    static corpus::Document make(const std::string& id, const std::string& lang,
                                 const std::string& text) {
        return tests::make_document(id, "", {text}, lang);
    }

    static SearchResponse ask(const SearchRequest& request) {
        auto response = searcher().search(request);
        EXPECT_TRUE(response) << response.error().message;
        return response ? std::move(*response) : SearchResponse{};
    }

    static std::set<std::string> ids(const SearchResponse& response) {
        std::set<std::string> ids;
        for (const Hit& hit : response.hits) ids.insert(hit.id);
        return ids;
    }
};

using Ids = std::set<std::string>;

TEST_F(DictionarySearch, FindsTheOtherLanguageWhereWordsFindLittle) {
    const SearchResponse found = ask({.query = "harbour ships"});
    EXPECT_EQ(found.hits.front().id, "harbour");  // the language typed comes first
    EXPECT_EQ(ids(found), Ids({"harbour", "liman"}));
    ASSERT_FALSE(found.expansions.empty());
    EXPECT_EQ(found.expansions.back().kind, "dictionary");
    EXPECT_EQ(ids(ask({.query = "limanda gəmi"})), Ids({"harbour", "liman"}));
    EXPECT_EQ(ids(ask({.query = "harbour"})), Ids({"harbour", "liman"}));
}

TEST_F(DictionarySearch, IsLeftAloneWhereWordsFillAPage) {
    const SearchResponse found = ask({.query = "pirates", .limit = 100});
    EXPECT_EQ(found.total_documents, 12U);
    EXPECT_FALSE(ids(found).contains("quldur"));
}

TEST_F(DictionarySearch, LooksForAWordInTextsOfItsLanguage) {
    const Ids last = ids(ask({.query = "last accident"}));  // `son`, `qəza`
    EXPECT_TRUE(last.contains("illik"));
    EXPECT_FALSE(last.contains("sons"));
}

TEST_F(DictionarySearch, IsSwitchedOffWithTheOtherNames) {
    EXPECT_EQ(ids(ask({.query = "harbour ships", .expand = false})), Ids({"harbour"}));
    EXPECT_EQ(ids(ask({.query = "harbour ships", .no_expand = {"gəmi"}})), Ids({"harbour"}));
    EXPECT_EQ(ids(ask({.query = "\"ships harbour\""})), Ids());
}

// Names of the single words came in the place of the one that was left out.
TEST_F(DictionarySearch, TakesNothingAlongForANameThatIsLeftOut) {
    const SearchResponse all = ask({.query = "polis zorakılığı", .limit = 100});
    EXPECT_EQ(all.total_documents, 13U);
    EXPECT_FALSE(ids(all).contains("force"));
    const SearchResponse some =
        ask({.query = "polis zorakılığı", .no_expand = {"police brutality"}});
    EXPECT_EQ(ids(some), Ids({"polis"}));
    for (const Expansion& expansion : some.expansions) {
        const auto same = [&](const Expansion& other) { return other.to == expansion.to; };
        EXPECT_TRUE(std::any_of(all.expansions.begin(), all.expansions.end(), same))
            << expansion.to;
    }
}

TEST_F(DictionarySearch, AnswersQuestionsInEitherLanguage) {
    const SearchResponse found =
        ask({.query = "May the master of a harbour refuse a ship with a damaged hull?"});
    EXPECT_EQ(found.hits.at(0).id, "harbour");
    EXPECT_TRUE(ids(found).contains("liman"));
}

TEST_F(DictionarySearch, PagesThroughWhatItFound) {
    const SearchRequest request{.query = "harbour ships", .limit = 1, .cursor = "*"};
    const SearchResponse first = ask(request);
    EXPECT_EQ(ids(first), Ids({"harbour"}));
    Searcher same = searcher();
    SearchRequest next = request;
    auto begun = same.search(request);
    ASSERT_TRUE(begun);
    next.cursor = begun->cursor;
    const auto second = same.search(next);
    ASSERT_TRUE(second) << second.error().message;
    EXPECT_EQ(ids(*second), Ids({"liman"}));
}

TEST_F(DictionarySearch, MarksAWordInTextsOfItsLanguage) {
    const SearchResponse found = ask({.query = "zədələnmiş oğul gəmi?"});  // son
    ASSERT_FALSE(found.hits.empty());
    for (const Hit& hit : found.hits) {
        if (hit.lang != "az") continue;
        const std::string& text = hit.sections.front().snippet_html;
        EXPECT_EQ(text.find("<mark>Son</mark>"), std::string::npos) << text;
    }
}

TEST_F(DictionarySearch, IsMarkedInHits) {
    const SearchResponse found = ask({.query = "harbour ships"});
    const std::string& text = found.hits.at(1).sections.front().snippet_html;
    EXPECT_NE(text.find("<mark>gəmini</mark>"), std::string::npos) << text;
}

}  // namespace
}  // namespace axtar::search
