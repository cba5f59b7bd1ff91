#include "search/searcher.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "corpus/index_layout.h"
#include "tests/support/index_fixture.h"
#include "tests/support/random_seed.h"

namespace axtar::search {
namespace {

tests::IndexFixture& small_index() {
    static tests::IndexFixture fixture;
    static const bool filled = [] {
        corpus::Document report = tests::make_document(
            "r1", "Report on prisons",
            {"The prison was visited. Torture was not found.", "Medical care in the prison."},
            "en");
        report.date = "2019-03-01";
        fixture.put({report, tests::make_document("r2", "Qanun", {"Polis haqqında qanun."})});
        return true;
    }();
    EXPECT_TRUE(filled);
    return fixture;
}

void expect_refused(const SearchRequest& request, const std::string& place) {
    Searcher searcher = small_index().searcher();
    const auto response = searcher.search(request);
    ASSERT_FALSE(response) << place;
    EXPECT_EQ(response.error().code, ErrorCode::kInvalidArgument);
    EXPECT_EQ(response.error().place, place);
    EXPECT_FALSE(response.error().message.empty());
}

TEST(Searcher, RefusesWhatIsOutOfRangeByName) {
    expect_refused({.offset = 10'001}, "offset");
    expect_refused({.limit = 101}, "limit");
    expect_refused({.sections_per_hit = 0}, "sections_per_hit");
    expect_refused({.sections_per_hit = 21}, "sections_per_hit");
    expect_refused({.filters = {{"colour", {"red"}}}}, "colour");
    expect_refused({.from = "yesterday"}, "from");
    expect_refused({.to = "2019-13-01"}, "to");
    expect_refused({.from = "2019-02-31"}, "from");
    expect_refused({.as_of = "2019-02-31"}, "as_of");
    expect_refused({.as_of = "2019"}, "as_of");
    expect_refused({.to = "2019-1-1"}, "to");
    expect_refused({.roles = {"boddy"}}, "roles");
    expect_refused({.facets = {"colour"}}, "facets");
}

TEST(Searcher, SaysThatThereIsNoIndex) {
    tests::TemporaryDirectory empty;
    const auto missing = Searcher::open(empty.path() / "none", {});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::kNotFound);
    const auto collection = Searcher::open(small_index().index(), {"secret"});
    ASSERT_FALSE(collection);
    EXPECT_EQ(collection.error().code, ErrorCode::kNotFound);
}

TEST(Searcher, SaysWhichSectionsAreRecommendationsAndWhatBecameOfThem) {
    tests::IndexFixture index;
    corpus::Document report =
        tests::make_document("r1", "Report", {"The roof leaks.", "Repair the roof."}, "en");
    report.sections[1].recommendation = {.end = 16, .status = "done"};
    index.put({report});
    const auto response = index.searcher().search({.query = "roof", .grouping = Grouping::kNone});
    ASSERT_TRUE(response) << to_string(response.error());
    ASSERT_EQ(response->hits.size(), 2U);
    for (const Hit& hit : response->hits) {
        const SectionHit& section = hit.sections.at(0);
        const bool advice = section.anchor == report.sections[1].anchor;
        EXPECT_EQ(section.is_recommendation, advice);
        EXPECT_EQ(section.status, advice ? "done" : "");
    }
}

// As in the search: a question is asked by every name, words by themselves and their terms, and
// where these find little by every name, too.
TEST(Searcher, MarksInADocumentWhatTheSearchLookedFor) {
    tests::IndexFixture fixture;
    std::vector<corpus::Document> documents = {
        tests::make_document("gemi", "", {"Gəmi limandan gecə çıxa bilər."})};
    for (int i = 0; i < 20; ++i) {
        documents.push_back(
            tests::make_document("ship" + std::to_string(i), "", {"A ship is here."}, "en"));
    }
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    const auto marks = [&](const char* query) {
        const auto document = searcher.document("gemi", query);
        EXPECT_TRUE(document);
        return document && !document->highlights.empty() ? document->highlights[0].size() : 0;
    };
    EXPECT_EQ(marks("gəmi"), 1U);
    EXPECT_EQ(marks("ship"), 0U);
    EXPECT_EQ(marks("harbour"), 1U) << "no text has it";
    EXPECT_GE(marks("When may a ship leave the harbour at night?"), 2U);
}

// The number of an article was marked wherever it stood.
TEST(Searcher, MarksInADocumentWhereItCitesWhatTheQueryCites) {
    tests::IndexFixture fixture;
    corpus::Document report = tests::make_document(
        "report", "",
        {"Under Article 3 ECHR 3 men complained on 3 May.", "Torture is not Article 8 ECHR."},
        "en");
    report.sections[0].citations = {{.start = 6, .end = 20, .key = "echr/3"}};
    report.sections[1].citations = {{.start = 15, .end = 29, .key = "echr/8"}};
    fixture.put({report, tests::make_document("list", "", {"ECHR: see page 3 of it."}, "en")});
    Searcher searcher = fixture.searcher();
    const auto marks = [&](const char* id, const char* query) {
        std::string all;
        const auto document = searcher.document(id, query);
        EXPECT_TRUE(document);
        for (std::size_t i = 0; document && i < document->highlights.size(); ++i) {
            for (const corpus::TokenSpan& span : document->highlights[i]) {
                all += (all.empty() ? "" : "|") +
                       document->sections[i].section.text.substr(span.start, span.length);
            }
        }
        return all;
    };
    EXPECT_EQ(marks("report", "ECHR 3"), "Article 3 ECHR");
    EXPECT_EQ(marks("report", "ECHR 3 complained"), "Article 3 ECHR|complained");
    EXPECT_EQ(marks("report", "torture OR ECHR 3"), "Article 3 ECHR|Torture");
    EXPECT_EQ(marks("report", "torture NOT ECHR 3"), "Torture");
    EXPECT_EQ(marks("list", "ECHR 3"), "ECHR|3") << "nothing but its words";
    EXPECT_EQ(marks("report", "ECHR"), "Article 3 ECHR|Article 8 ECHR")
        << "an act is its words, too";
    EXPECT_EQ(marks("list", "ECHR"), "ECHR");
    EXPECT_EQ(marks("report", "kind:report"), "");
}

TEST(Searcher, GivesADocumentInOrderWithItsMatches) {
    Searcher searcher = small_index().searcher();
    const auto plain = searcher.document("r1", "");
    ASSERT_TRUE(plain) << to_string(plain.error());
    ASSERT_EQ(plain->sections.size(), 2U);
    EXPECT_EQ(plain->sections[0].ordinal, 0U);
    EXPECT_EQ(plain->sections[1].ordinal, 1U);
    EXPECT_EQ(plain->record.document.title, "Report on prisons");
    EXPECT_EQ(plain->collection, "public");
    EXPECT_TRUE(plain->highlights.empty());
    const auto marked = searcher.document("r1", "\"medical care\" torture");
    ASSERT_TRUE(marked);
    ASSERT_EQ(marked->highlights.size(), 2U);
    ASSERT_EQ(marked->highlights[0].size(), 1U);
    ASSERT_EQ(marked->highlights[1].size(), 1U);
    const corpus::TokenSpan span = marked->highlights[1][0];
    EXPECT_EQ(marked->sections[1].section.text.substr(span.start, span.length), "Medical care");
    const auto missing = searcher.document("r3", "");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::kNotFound);
}

TEST(Searcher, ShowsWhereTheMatchIs) {
    Searcher searcher = small_index().searcher();
    const auto response = searcher.search({.query = "torture"});
    ASSERT_TRUE(response);
    ASSERT_EQ(response->hits.size(), 1U);
    EXPECT_EQ(response->hits[0].matching_sections, 1U);
    EXPECT_EQ(response->hits[0].sections[0].anchor, "s-1");
    EXPECT_EQ(response->hits[0].sections[0].snippet_html,
              "The prison was visited. <mark>Torture</mark> was not found.");
    const auto bare = searcher.search({.query = "torture", .snippets = false});
    EXPECT_TRUE(bare->hits[0].sections[0].snippet_html.empty());
}

TEST(Searcher, SaysWhatItLeftOut) {
    Searcher searcher = small_index().searcher();
    const auto dropped = searcher.search({.query = "prison zzzqqq"});
    ASSERT_TRUE(dropped && dropped->relaxed);
    EXPECT_EQ(dropped->relaxed->mode, "known_words");
    EXPECT_EQ(dropped->relaxed->dropped, std::vector<std::string>{"zzzqqq"});
    EXPECT_EQ(dropped->total_documents, 1U);
    const auto most = searcher.search({.query = "prison polis"});
    ASSERT_TRUE(most && most->relaxed);
    EXPECT_EQ(most->relaxed->mode, "most_of");
    EXPECT_GE(most->total_documents, 1U);
    EXPECT_TRUE(searcher.search({.query = "+prison polis"})->relaxed);
    for (const std::string query :
         {"prison AND polis", "\"prison polis\"", "prison zzzqqq -x", "prison torture"}) {
        EXPECT_FALSE(searcher.search({.query = query})->relaxed) << query;
    }
    // Only the filter stands between this query and its matches: the facets show where they are.
    const auto filtered =
        searcher.search({.query = "prison torture", .filters = {{"kind", {"news"}}}});
    ASSERT_TRUE(filtered);
    EXPECT_FALSE(filtered->relaxed);
    EXPECT_EQ(filtered->total_documents, 0U);
}

// A collection whose best section has little of a query showed it beside the good ones of another.
TEST(Searcher, AsksForMostOfTheWordsOverAllCollections) {
    const auto good = tests::make_document("good", "A", {"zebra giraffe"}, "en");
    const auto lion = tests::make_document("lion", "B", {"elephant"}, "en");
    const auto poor = tests::make_document("poor", "C", {"zebra alone"}, "en");
    tests::IndexFixture together;
    together.put({good, lion, poor});
    tests::IndexFixture apart;
    apart.put({good});
    apart.put({lion, poor}, "second");
    const SearchRequest request{.query = "zebra giraffe elephant"};
    for (const tests::IndexFixture* fixture : {&together, &apart}) {
        const auto found = fixture->searcher().search(request);
        ASSERT_TRUE(found && found->relaxed);
        EXPECT_EQ(found->relaxed->mode, "most_of");
        ASSERT_EQ(found->total_documents, 1U);
        EXPECT_EQ(found->hits[0].id, "good");
    }
}

TEST(Searcher, CountsWhatAnIndexHolds) {
    Searcher searcher = small_index().searcher();
    const auto statistics = searcher.statistics();
    ASSERT_TRUE(statistics);
    ASSERT_EQ(statistics->size(), 1U);
    EXPECT_EQ(statistics->at(0).name, "public");
    EXPECT_EQ(statistics->at(0).documents, 2U);
    EXPECT_EQ(statistics->at(0).sections, 3U);
    EXPECT_GT(statistics->at(0).terms, 10U);
    EXPECT_GT(statistics->at(0).bytes_on_disk, 1000U);
}

TEST(Searcher, OpensOnlyTheCollectionsNamed) {
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("open", "Open", {"torture"}, "en")});
    fixture.put({tests::make_document("closed", "Closed", {"torture torture"}, "en")}, "secret");
    Searcher narrow = fixture.searcher({"public"});
    EXPECT_EQ(narrow.search({.query = "torture"})->total_documents, 1U);
    EXPECT_FALSE(narrow.document("closed", ""));
    Searcher wide = fixture.searcher();
    const auto both = wide.search({.query = "torture"});
    EXPECT_EQ(both->total_documents, 2U);
    EXPECT_EQ(both->hits[0].collection, both->hits[0].id == "closed" ? "secret" : "public");
    EXPECT_NE(narrow.revision(), wide.revision());
}

TEST(Searcher, AnswersAnythingThatIsTyped) {
    static constexpr std::string_view kPieces[] = {
        "prison", "torture", "polis",         "\"",   "(",   ")",
        " OR ",   " AND ",   " NOT ",         "-",    "+",   " ",
        "25-ci",  "maddə",   "\xFF",          "🙂", "zzz", "*",
        "~",      ":",       "ayrı-seçkilik", "a/b",  "the"};
    const unsigned seed = tests::random_seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    Searcher searcher = small_index().searcher();
    for (int round = 0; round < 1'000; ++round) {
        std::string query;
        for (auto i = random() % 40; i > 0; --i) query += kPieces[random() % std::size(kPieces)];
        const auto response = searcher.search({.query = query});
        ASSERT_TRUE(response) << query << ": " << to_string(response.error());
        ASSERT_TRUE(utf8::is_valid(response->parsed));
        ASSERT_LE(response->total_documents, 2U);
        ASSERT_TRUE(searcher.document("r1", query)) << query;
    }
}

// Records of the Universal Periodic Review have a session and no date.
TEST(Searcher, TellsThatMostHitsHaveNoDateToSortBy) {
    tests::IndexFixture fixture;
    const auto undated = [](std::string id) {
        corpus::Document document =
            tests::make_document(std::move(id), "Record", {"torture in prison"}, "en");
        document.date.clear();
        return document;
    };
    corpus::Document dated = undated("d");
    dated.date = "2019-01-01";
    fixture.put({undated("a"), undated("b"), dated});
    const auto warnings = [&](const std::string& query, Sort sort) {
        const auto found = fixture.searcher().search({.query = query, .sort = sort});
        return found ? found->warnings : std::vector<std::string>{"failed"};
    };
    EXPECT_EQ(warnings("torture", Sort::kDateDescending),
              std::vector<std::string>{
                  "2 of 3 documents found have no date; sorted by date they stand last"});
    EXPECT_TRUE(warnings("torture", Sort::kRelevance).empty());
    fixture.put({[&] {
        corpus::Document other = dated;
        other.id = "e";
        return other;
    }()});
    EXPECT_TRUE(warnings("torture", Sort::kDateAscending).empty()) << "half of them have one";
}

}  // namespace
}  // namespace axtar::search
