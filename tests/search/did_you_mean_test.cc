#include <algorithm>
#include <limits>
#include <map>
#include <random>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "search/spelling/keyboard_layout.h"
#include "search/spelling/spelling_internal.h"
#include "tests/support/index_fixture.h"
#include "tests/support/random_seed.h"
#include "tests/support/read_table.h"

namespace axtar::search {
namespace {

std::vector<corpus::Document> table_documents() {
    std::vector<corpus::Document> documents;
    for (const auto& [where, columns] : tests::read_table("search/did_you_mean_documents.tsv")) {
        corpus::Document document =
            tests::make_document(columns.at(0), "", {columns.at(3)}, columns.at(1));
        document.kind = columns.at(2);
        document.date = "2019-0" + std::to_string(1 + documents.size() % 9) + "-01";
        documents.push_back(std::move(document));
    }
    return documents;
}

tests::IndexFixture& table_index() {
    static tests::IndexFixture fixture;
    static const bool filled = [] {
        fixture.put(table_documents());
        return true;
    }();
    EXPECT_TRUE(filled);
    return fixture;
}

SearchResponse ask(Searcher& searcher, const SearchRequest& request) {
    auto response = searcher.search(request);
    EXPECT_TRUE(response) << request.query;
    return response ? *response : SearchResponse();
}

TEST(DidYouMean, MendsWhatTheIndexLacksAndNothingElse) {
    Searcher searcher = table_index().searcher();
    std::size_t left_alone = 0;
    for (const auto& [where, columns] : tests::read_table("search/did_you_mean.tsv")) {
        SCOPED_TRACE(where);
        const SearchResponse response = ask(searcher, {.query = columns.at(0)});
        if (columns.at(1) == "-") {
            ++left_alone;
            EXPECT_TRUE(response.suggestions.empty())
                << columns.at(0) << " -> " << response.suggestions.front().query;
            continue;
        }
        if (response.suggestions.empty()) {
            ADD_FAILURE() << columns.at(0) << ": nothing, wanted " << columns.at(1);
            continue;
        }
        EXPECT_EQ(response.suggestions.front().query, columns.at(1));
        EXPECT_EQ(response.suggestions.front().reason, columns.at(2));
    }
    EXPECT_GE(left_alone, 20U);
}

/// What is promised of each suggestion: it finds what it says, and more than the query did.
void check_promises(Searcher& searcher, const SearchRequest& request) {
    SCOPED_TRACE(request.query);
    const SearchResponse response = ask(searcher, request);
    EXPECT_LE(response.suggestions.size(), 3U);
    for (const Suggestion& suggestion : response.suggestions) {
        SearchRequest mended = request;
        mended.query = suggestion.query;
        const SearchResponse found = ask(searcher, mended);
        EXPECT_EQ(found.total_documents, suggestion.documents) << suggestion.query;
        EXPECT_GT(suggestion.documents, response.relaxed ? 0U : response.total_documents);
        EXPECT_NE(suggestion.query, request.query);
    }
}

std::string one_letter_wrong(std::mt19937& random, std::string word) {
    const std::size_t at = random() % word.size();
    if ((static_cast<unsigned char>(word[at]) & 0x80U) != 0) return word;
    switch (random() % 3) {
        case 0:
            word.insert(at, 1, static_cast<char>('a' + random() % 26));
            break;
        case 1:
            word[at] = static_cast<char>('a' + random() % 26);
            break;
        default:
            word.erase(at, 1);
    }
    return word;
}

TEST(DidYouMean, KeepsItsPromisesForAnyMistake) {
    Searcher searcher = table_index().searcher();
    std::mt19937 random(tests::random_seed());
    std::vector<std::string> words;
    for (const corpus::Document& document : table_documents()) {
        std::string word;
        for (const char byte : document.sections.front().text + " ") {
            if (byte != ' ' && byte != '.' && byte != ',' && byte != ':') {
                word += byte;
            } else if (!word.empty()) {
                words.push_back(std::exchange(word, {}));
            }
        }
    }
    for (int i = 0; i < 400; ++i) {
        std::string query = one_letter_wrong(random, words[random() % words.size()]);
        if (random() % 2 == 0)
            query += " " + one_letter_wrong(random, words[random() % words.size()]);
        SearchRequest request{.query = query};
        if (random() % 3 == 0) request.filters = {{"lang", {"az"}}};
        if (random() % 4 == 0) request.from = "2019-04-01";
        check_promises(searcher, request);
    }
}

TEST(DidYouMean, LooksAtTheFiltersOfTheQuery) {
    Searcher searcher = table_index().searcher();
    const SearchResponse everywhere = ask(searcher, {.query = "tortrue"});
    ASSERT_EQ(everywhere.suggestions.size(), 1U);
    EXPECT_EQ(everywhere.suggestions.front().documents, 5U);  // işgəncə by the thesaurus too
    const SearchResponse treaties =
        ask(searcher, {.query = "tortrue", .filters = {{"kind", {"treaty"}}}});
    ASSERT_EQ(treaties.suggestions.size(), 1U);
    EXPECT_EQ(treaties.suggestions.front().documents, 1U);
    const SearchResponse none =
        ask(searcher, {.query = "tortrue", .filters = {{"kind", {"news"}}}});
    EXPECT_TRUE(none.suggestions.empty());
}

TEST(DidYouMean, MendsAWordThatARelaxedQueryLeftOut) {
    Searcher searcher = table_index().searcher();
    const SearchResponse response = ask(searcher, {.query = "məhkəmə şikayyəti"});
    ASSERT_TRUE(response.relaxed);
    ASSERT_FALSE(response.suggestions.empty());
    EXPECT_EQ(response.suggestions.front().query, "məhkəmə şikayəti");
    EXPECT_EQ(response.suggestions.front().documents, 3U);
}

// "insan halları" was offered first, since cases (hal) are spoken of more often than rights (haqq).
TEST(DidYouMean, ReadsTurkishSpelling) {
    std::vector<corpus::Document> documents{
        tests::make_document("q", "", {"Qadın haqları haqqında məlumat."}),
        tests::make_document("r", "", {"Qadın haqları."})};
    for (int i = 0; i < 15; ++i) {
        documents.push_back(
            tests::make_document("h" + std::to_string(i), "", {"Qadın pozuntu halları."}));
    }
    tests::IndexFixture fixture;
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    const SearchResponse response = ask(searcher, {.query = "kadın hakları"});
    ASSERT_FALSE(response.suggestions.empty());
    EXPECT_EQ(response.suggestions.front().query, "qadın haqları");
}

// Texts say `məhkum` and `Georgia`; the words typed were words of the thesaurus alone.
TEST(DidYouMean, OffersWordsThatTextsHaveByOtherNames) {
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("a", "", {"Məhkumların saxlanma şəraiti."}, "az"),
                 tests::make_document("b", "", {"Azadlıqdan məhrum etmə yerləri."}, "az"),
                 tests::make_document("c", "", {"Nikahın pozulması."}, "az"),
                 tests::make_document("d", "", {"A case against Georgia."}, "en")});
    Searcher searcher = fixture.searcher();
    const std::map<std::string, std::string> meant = {
        {"dusdaq", "dustaq"},      {"həbsxna", "həbsxana"},     {"hepsxana", "həbsxana"},
        {"boşanmg", "boşanma"},    {"həbsxnada", "həbsxanada"}, {"gürcistan", "Gürcüstan"},
        {"Gürcistan", "Gürcüstan"}};
    for (const auto& [typed, wanted] : meant) {
        SCOPED_TRACE(typed);
        const SearchResponse response = ask(searcher, {.query = typed});
        EXPECT_EQ(response.total_documents, 0U);
        ASSERT_FALSE(response.suggestions.empty());
        EXPECT_EQ(response.suggestions.front().query, wanted);
        EXPECT_EQ(ask(searcher, {.query = wanted}).total_documents,
                  response.suggestions.front().documents);
    }
    EXPECT_TRUE(ask(searcher, {.query = "dusdaq", .expand = false}).suggestions.empty());
    EXPECT_TRUE(ask(searcher, {.query = "Norvec"}).suggestions.empty()) << "found by no name";
}

TEST(DidYouMean, OffersTheCommonWordForTheMisprintOfOneText) {
    std::vector<corpus::Document> documents{
        tests::make_document("slip", "", {"İnsan azadlıglarının müdafiəsi."}, "az"),
        tests::make_document("ill", "", {"The healing was slow."}, "en"),
        tests::make_document("name", "", {"O gün Aslanow gəldi."}, "az"),
        tests::make_document("old", "", {"Asisting others."}, "en")};
    const std::vector<std::string> sections(
        50, "Azadlıq haqqında söz. Aslanov danışdı. The hearing was assisting nobody.");
    documents.push_back(tests::make_document("common", "", sections, "az"));
    documents.push_back(tests::make_document("more", "", sections, "az"));
    tests::IndexFixture fixture;
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    const auto first = [&](const char* typed) {
        const SearchResponse response = ask(searcher, {.query = typed, .expand = false});
        EXPECT_EQ(response.total_documents, 1U) << "offered, not replaced";
        return response.suggestions.empty() ? "-" : response.suggestions.front().query;
    };
    EXPECT_EQ(first("asisting"), "assisting");
    EXPECT_EQ(first("healing"), "-") << "a word of its own";
    EXPECT_EQ(first("aslanow"), "-") << "a name";
    EXPECT_EQ(first("azadlig"), "azadlıq");
}

TEST(DidYouMean, MendsARightWordThatNoTextHasWhereHundredsHaveWhatItIsMistakenFor) {
    const std::vector<std::string> sections(120, "Bələdiyyə qərar verdi. Hava soyuqdur.");
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("m", "", sections, "az")});
    Searcher searcher = fixture.searcher();
    for (const std::string typed : {"bələdiyə", "belediye"}) {
        const auto offered = ask(searcher, {.query = typed}).suggestions;
        ASSERT_EQ(offered.size(), 1U) << typed;
        EXPECT_EQ(offered.front().query, "bələdiyyə");
    }
    EXPECT_TRUE(ask(searcher, {.query = "havasız"}).suggestions.empty());
}

// "of Azərbaycan" was offered beside "of Azerbaijan", as names may be of either language.
TEST(DidYouMean, PutsNoAzerbaijaniNameIntoAnEnglishQuery) {
    std::vector<corpus::Document> documents;
    for (int i = 0; i < 4; ++i) {
        documents.push_back(tests::make_document(
            "az" + std::to_string(i), "", {"Biz Azərbaycan və Əliyev haqqında danışdıq."}, "az"));
    }
    documents.push_back(tests::make_document("en", "", {"The government of Azerbaijan."}, "en"));
    tests::IndexFixture fixture;
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    const auto offered = ask(searcher, {.query = "the goverment of Azerbajan"}).suggestions;
    ASSERT_EQ(offered.size(), 1U);
    EXPECT_EQ(offered.front().query, "the government of Azerbaijan");
    const auto letters = ask(searcher, {.query = "the government of Əliyve"}).suggestions;
    ASSERT_FALSE(letters.empty());
    EXPECT_EQ(letters.front().query, "the government of Əliyev");
}

TEST(MistakeCost, PutsTheMistakesOfHandsAndEarsFirst) {
    EXPECT_EQ(mistake_cost("torture", "torture"), 0);
    EXPECT_LT(mistake_cost("tortrue", "torture"), mistake_cost("tortxre", "torture"));
    EXPECT_LT(mistake_cost("torrture", "torture"), mistake_cost("torxture", "torture"));
    EXPECT_LT(mistake_cost("tordure", "torture"), mistake_cost("torzure", "torture"));
    EXPECT_LT(mistake_cost("torturi", "torture"), mistake_cost("torturk", "torture"));
    EXPECT_LT(mistake_cost("tortuse", "torture"), mistake_cost("xorture", "torture"));
    EXPECT_EQ(mistake_cost("", ""), 0);
    EXPECT_GT(mistake_cost("", "a"), 0);
}

TEST(OtherLayouts, ReadsTheSameKeysOfEachKeyboard) {
    const auto has = [](const std::string& typed, const std::string& meant) {
        const auto all = other_layouts(typed);
        EXPECT_LE(all.size(), 5U);
        return std::find(all.begin(), all.end(), meant) != all.end();
    };
    EXPECT_TRUE(has("hwquq", "hüquq"));
    EXPECT_TRUE(has("m'hk'm'", "məhkəmə"));
    EXPECT_TRUE(has("i.g'nc',", "işgəncə,"));
    EXPECT_TRUE(has("РГЬФТ", "human"));
    EXPECT_TRUE(has("ьэрлэьэ", "məhkəmə"));
    EXPECT_TRUE(has("laü", "law"));
    EXPECT_TRUE(other_layouts("human").empty());
    EXPECT_TRUE(other_layouts("").empty());
    EXPECT_FALSE(other_layouts("\xff;").empty());
}

TEST(OtherLetters, ReadsDigitsAmongLettersAlone) {
    for (const auto& [where, columns] : tests::read_table("search/other_letters.tsv")) {
        SCOPED_TRACE(where);
        const auto all = other_letters(columns.at(0));
        EXPECT_EQ(all.empty() ? "-" : all.front(), columns.at(1));
    }
}

tests::IndexFixture& torture_and_tulips() {
    static tests::IndexFixture fixture;
    static const bool filled = [] {
        auto report = tests::make_document("report", "Visit", {"Torture of prisoners."}, "en");
        report.kind = "report";
        report.date = "2019-03-01";
        auto news = tests::make_document(
            "news", "Garden news",
            {"Spring\nA tulip beside the garden tulip.", "A ladder.", "A note."}, "en");
        news.kind = "news";
        news.date = "2001-05-05";
        news.sections[0].heading = "Spring";
        news.sections[1].role = corpus::Role::kAnnex;
        news.sections[2].role = corpus::Role::kFootnote;
        fixture.put({report, news});
        return true;
    }();
    EXPECT_TRUE(filled);
    return fixture;
}

std::map<std::string, std::uint64_t> reliefs_of(const SearchResponse& response) {
    std::map<std::string, std::uint64_t> reliefs;
    std::uint64_t last = std::numeric_limits<std::uint64_t>::max();
    for (const Relief& relief : response.diagnosis) {
        EXPECT_LE(relief.documents, last);  // most first
        EXPECT_EQ(relief.documents == 0, relief.part == "unknown");
        last = relief.documents;
        reliefs[relief.part + " " + relief.name + "=" + relief.value] = relief.documents;
    }
    return reliefs;
}

using Reliefs = std::map<std::string, std::uint64_t>;

TEST(Diagnosis, SaysWhichFilterEmptiedTheResult) {
    Searcher searcher = table_index().searcher();
    const SearchResponse response = ask(
        searcher, {.query = "discrimination", .filters = {{"kind", {"news"}}, {"lang", {"en"}}}});
    EXPECT_EQ(response.total_documents, 0U);
    EXPECT_EQ(reliefs_of(response),
              (Reliefs{{"filters =", 3}, {"filter kind=news", 2}, {"filter lang=en", 1}}));
}

TEST(Diagnosis, SaysWhereOnlyAllFiltersTogetherDid) {
    Searcher searcher = torture_and_tulips().searcher();
    const SearchResponse response =
        ask(searcher, {.query = "torture", .filters = {{"kind", {"news"}}, {"year", {"2001"}}}});
    EXPECT_EQ(reliefs_of(response), (Reliefs{{"filters =", 1}}));
    const SearchResponse hopeless =
        ask(searcher, {.query = "xyzzy", .filters = {{"kind", {"news"}}, {"year", {"2001"}}}});
    EXPECT_EQ(reliefs_of(hopeless), (Reliefs{{"unknown xyzzy=", 0}}));
}

TEST(Diagnosis, SaysWhatTheRolesAndQuotationMarksHide) {
    Searcher searcher = torture_and_tulips().searcher();
    EXPECT_EQ(reliefs_of(ask(searcher, {.query = "note"})),
              (Reliefs{{"filter roles=body, front_matter, annex", 1}}));
    EXPECT_EQ(reliefs_of(ask(searcher, {.query = "ladder", .roles = {"body"}})),
              (Reliefs{{"filter roles=body", 1}}));
    const SearchResponse quoted = ask(searcher, {.query = "\"garden beside\""});
    EXPECT_EQ(reliefs_of(quoted), (Reliefs{{"quotes =", 1}}));
    ASSERT_EQ(quoted.diagnosis.size(), 1U);
    EXPECT_EQ(quoted.diagnosis[0].query, "garden beside");
}

// Of three words or more some are enough, and such answers were left out of the diagnosis.
TEST(Diagnosis, OffersTheWordsOfALongPhraseAndShorterPhrases) {
    Searcher searcher = torture_and_tulips().searcher();
    for (const char* query :
         {"\"garden tulip torture\"", "“garden tulip torture”", "=\"garden tulip torture\""}) {
        SCOPED_TRACE(query);
        const SearchResponse response = ask(searcher, {.query = query});
        EXPECT_EQ(response.total_documents, 0U);
        EXPECT_EQ(reliefs_of(response), (Reliefs{{"quotes =", 1}, {"word torture=", 1}}));
        for (const Relief& relief : response.diagnosis) {
            const SearchResponse found = ask(searcher, {.query = relief.query});
            EXPECT_EQ(found.total_documents, relief.documents) << relief.query;
            EXPECT_EQ(found.relaxed.has_value(), relief.relaxed.has_value()) << relief.query;
            EXPECT_EQ(relief.relaxed.has_value(), relief.part == "quotes");
        }
    }
    const SearchResponse front = ask(searcher, {.query = "\"torture garden tulip\" beside"});
    ASSERT_FALSE(front.diagnosis.empty());
    EXPECT_EQ(reliefs_of(front).at("word torture="), 1U);
}

TEST(Diagnosis, SaysWhichEndOfTheDatesDid) {
    Searcher searcher = table_index().searcher();
    const SearchResponse response =
        ask(searcher, {.query = "freedom of expression", .from = "2001", .to = "2002"});
    EXPECT_EQ(reliefs_of(response), (Reliefs{{"to to=2002", 1}}));
    const SearchResponse later =
        ask(searcher, {.query = "freedom of expression", .from = "2030", .to = "2031"});
    EXPECT_EQ(reliefs_of(later), (Reliefs{{"from from=2030", 1}}));
}

TEST(Diagnosis, SaysWhichWordDid) {
    Searcher searcher = table_index().searcher();
    const SearchResponse response =
        ask(searcher, {.query = "torture AND prisoners AND pensiya", .expand = false});
    EXPECT_EQ(reliefs_of(response), (Reliefs{{"word pensiya=", 1}}));
    const SearchResponse filter = ask(searcher, {.query = "kind:news AND pensiya AND torture"});
    EXPECT_EQ(reliefs_of(filter), (Reliefs{{"word torture=", 1}}));
    const SearchResponse two = ask(searcher, {.query = "xyzzy AND plugh AND torture"});
    EXPECT_EQ(reliefs_of(two), (Reliefs{{"unknown xyzzy=", 0}, {"unknown plugh=", 0}}));
}

// Where to leave it out alone did not help either, nothing said that no text has it.
TEST(Diagnosis, NamesWhatNoTextHas) {
    Searcher searcher = torture_and_tulips().searcher();
    const auto told = [&](const char* query) {
        return reliefs_of(ask(searcher, {.query = query}));
    };
    EXPECT_EQ(told("torture AND tulip AND xyzzy"), (Reliefs{{"unknown xyzzy=", 0}}));
    EXPECT_EQ(told("xyzzy"), (Reliefs{{"unknown xyzzy=", 0}}));
    EXPECT_EQ(told("torture AND xyzzy"), (Reliefs{{"word xyzzy=", 1}})) << "told once";
    EXPECT_EQ(told("xyzz* AND torture AND tulip"), (Reliefs{{"unknown xyzz*=", 0}}));
    EXPECT_EQ(told("torture AND tulip NOT xyzzy"),
              (Reliefs{{"word torture=", 1}, {"word tulip=", 1}}))
        << "what is excluded may be unknown";
}

// Beside a word that no text has nothing was said of filters: without them that word is left out.
TEST(Diagnosis, SaysWhatFiltersHideBesideAWordThatNoTextHas) {
    Searcher searcher = torture_and_tulips().searcher();
    const SearchRequest as_parameter{.query = "xyzzy torture", .filters = {{"kind", {"news"}}}};
    const SearchRequest in_query{.query = "xyzzy torture kind:news"};
    const SearchRequest two_words{.query = "xyzzy plugh torture kind:news"};
    for (const SearchRequest& request : {as_parameter, in_query, two_words}) {
        SCOPED_TRACE(request.query);
        const SearchResponse response = ask(searcher, request);
        EXPECT_EQ(response.total_documents, 0U);
        ASSERT_FALSE(response.diagnosis.empty());
        const Relief& relief = response.diagnosis.front();
        EXPECT_EQ(relief.part + ' ' + relief.name + '=' + relief.value, "filter kind=news");
        EXPECT_EQ(relief.documents, 1U);
        ASSERT_TRUE(relief.relaxed);
        EXPECT_EQ(relief.relaxed->mode, "known_words");
        EXPECT_EQ(response.diagnosis.at(1).part, "unknown");
        if (relief.query.empty()) continue;
        EXPECT_EQ(ask(searcher, {.query = relief.query}).total_documents, relief.documents);
    }
}

// A field was told as a word of its own, a phrase without its quotes, and who took that word out of
// the query had a broken one.
TEST(Diagnosis, NamesEachKindOfPartAsItIsTyped) {
    Searcher searcher = torture_and_tulips().searcher();
    for (const auto& [where, columns] : tests::read_table("search/diagnosis.tsv")) {
        SCOPED_TRACE(where + ": " + columns.at(0));
        const SearchResponse response = ask(searcher, {.query = columns.at(0)});
        EXPECT_EQ(response.total_documents, 0U);
        const auto found = std::find_if(
            response.diagnosis.begin(), response.diagnosis.end(), [&](const Relief& relief) {
                return relief.part + "|" + relief.name + "|" + relief.value == columns.at(1);
            });
        if (found == response.diagnosis.end()) {
            ADD_FAILURE() << testing::PrintToString(reliefs_of(response));
            continue;
        }
        EXPECT_EQ(found->query, columns.at(2));
        EXPECT_EQ(std::to_string(found->documents), columns.at(3));
        EXPECT_EQ(ask(searcher, {.query = found->query}).total_documents, found->documents);
    }
}

TEST(Diagnosis, SaysNothingOfWhatFiltersAloneLetThrough) {
    Searcher searcher = torture_and_tulips().searcher();
    const SearchResponse response = ask(searcher, {.query = "torture kind:news -tulip"});
    EXPECT_EQ(reliefs_of(response), (Reliefs{{"filter kind=news", 1}}));
    const SearchResponse filters = ask(searcher, {.query = "kind:news date:2019"});
    EXPECT_EQ(reliefs_of(filters), (Reliefs{{"filter kind=news", 1}, {"filter date=2019", 1}}));
}

TEST(Diagnosis, IsLeftOutWhereItIsNotWanted) {
    Searcher searcher = table_index().searcher();
    SearchRequest request{.query = "discrimination",
                          .filters = {{"kind", {"news"}}, {"lang", {"en"}}}};
    request.diagnose = false;
    EXPECT_TRUE(ask(searcher, request).diagnosis.empty());
    EXPECT_TRUE(ask(searcher, {.query = "torture"}).diagnosis.empty());
    EXPECT_TRUE(ask(searcher, {}).diagnosis.empty());
}

/// Each relief is what the search finds without that part: asked again, one by one.
TEST(Diagnosis, CountsWhatASearchWithoutThePartFinds) {
    Searcher searcher = table_index().searcher();
    std::mt19937 random(tests::random_seed());
    const std::vector<std::string> words = {"torture", "hüquq", "pensiya", "polis", "xyzzy", "law"};
    const std::vector<std::string> kinds = {"news", "report", "treaty", "decision"};
    std::size_t compared = 0;
    for (int i = 0; i < 300; ++i) {
        SearchRequest request{.query = words[random() % words.size()]};
        request.filters["kind"] = {kinds[random() % kinds.size()]};
        if (random() % 2 == 0) request.filters["lang"] = {random() % 2 == 0 ? "az" : "en"};
        if (random() % 2 == 0) request.from = "2019-0" + std::to_string(1 + random() % 9) + "-01";
        const SearchResponse response = ask(searcher, request);
        for (const Relief& relief : response.diagnosis) {
            if (relief.part == "unknown") continue;
            SearchRequest without = request;
            without.filters.erase(relief.name);
            if (relief.part == "filters") without.filters.clear();
            if (relief.part == "from" || relief.part == "filters") without.from.clear();
            EXPECT_EQ(ask(searcher, without).total_documents, relief.documents);
            ++compared;
        }
    }
    EXPECT_GT(compared, 20U);
}

}  // namespace
}  // namespace axtar::search
