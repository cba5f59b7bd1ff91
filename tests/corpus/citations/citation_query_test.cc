#include <gtest/gtest.h>

#include "corpus/citations/find_citations.h"
#include "corpus/citations/spelt_out.h"
#include "tests/corpus/citations/keys_of.h"
#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

TEST(FindQueryCitations, ReadsWhatPeopleType) {
    for (const auto& [where, columns] : tests::read_table("citations/queries.tsv")) {
        SCOPED_TRACE(where + ": " + columns.at(0));
        EXPECT_EQ(keys_of(find_query_citations(columns.at(0))), columns.at(1));
    }
}

TEST(FindQueryCitations, OffersEveryReadingOfAnAmbiguousShortName) {
    const auto citations = find_query_citations("MPM 38");
    ASSERT_EQ(citations.size(), 1U);
    ASSERT_EQ(citations[0].readings.size(), 2U);
    EXPECT_EQ(citations[0].readings[0].key, "az:mpm/38");
    EXPECT_EQ(citations[0].readings[0].label_az, "Mülki Prosessual Məcəlləsinin 38-ci maddəsi");
    EXPECT_EQ(citations[0].readings[1].key, "npm");
    EXPECT_EQ(citations[0].readings[1].label_en, "National Preventive Mechanism");
    EXPECT_TRUE(find_query_citations("CM 38").at(0).readings.empty());
}

TEST(FindQueryCitations, PlacesLieInTheQuery) {
    const std::string query = "saxlanma şəraiti CM 145.2 tətbiqi";
    const auto citations = find_query_citations(query);
    ASSERT_EQ(citations.size(), 1U);
    EXPECT_EQ(query.substr(citations[0].start, citations[0].end - citations[0].start), "CM 145.2");
}

TEST(FindQueryCitations, ReadsAChapterWithoutItsActInAQueryOfChosenActs) {
    const auto keys = [](std::string_view query) {
        return keys_of(find_query_citations(query, {.of = QueryOf::kChosenActs}));
    };
    EXPECT_EQ(keys("III fəsil"), "*/chapter-3");
    EXPECT_EQ(keys("fəsil 3-5"), "*/chapter-3..chapter-5");
    EXPECT_EQ(keys("chapters 3 and 4"), "*/chapter-3 */chapter-4");
    EXPECT_EQ(keys("12-15"), "-");
    EXPECT_EQ(keys("maddə 12"), "*/12");
}

// What was told of "maddə 3" named "3" alone.
TEST(FindQueryCitations, TakesTheWordForAnArticleAlong) {
    for (const std::string query : {"maddə 3", "m. 3", "md.3", "Article 3", "art. 3"}) {
        const auto citations = find_query_citations(query);
        ASSERT_EQ(citations.size(), 1U) << query;
        EXPECT_EQ(citations[0].start, 0U) << query;
        EXPECT_EQ(citations[0].end, query.size()) << query;
    }
}

// A law by its subject was one whether any law has that subject or not.
TEST(FindQueryCitations, ReadsALawOrATreatyByATitleThatTheIndexHas) {
    const auto keys = [](std::string_view query) {
        const ActsOfTitle acts_of_title = [](std::string_view key) -> std::vector<std::string> {
            if (key == "az:act:baytarliq-haqqinda") return {std::string(key)};
            if (key == "treaty:protocol-on-water-and-health") return {std::string(key)};
            return {};
        };
        return keys_of(find_query_citations(query, {.acts_of_title = acts_of_title}));
    };
    EXPECT_EQ(keys("Baytarlıq Qanunu maddə 4"), "az:act:baytarliq-haqqinda/4");
    EXPECT_EQ(keys("sizin baytarlıq qanununun 4-cü maddəsi"), "az:act:baytarliq-haqqinda/4");
    EXPECT_EQ(keys("Türkiyə baytarlıq qanununun 4-cü maddəsi"), "foreign/4");
    EXPECT_EQ(keys("meşəçilik qanunu maddə 4"), "*/4");
    EXPECT_EQ(keys("protocol on water and health article 4"),
              "treaty:protocol-on-water-and-health/4");
    EXPECT_EQ(keys("protocol on wildlife article 4"), "*/4");
}

TEST(FindQueryCitations, TakesTheOtherStateAlong) {
    for (const std::string query : {"Georgian Criminal Code article 126",
                                    "constitution of slovenia", "Gürcüstan konstitusiyası"}) {
        const auto citations = find_query_citations(query);
        ASSERT_EQ(citations.size(), 1U) << query;
        EXPECT_EQ(query.substr(citations[0].start, citations[0].end), query);
    }
}

TEST(AsTextsWrite, PutsTheWordForAnArticleInFull) {
    EXPECT_EQ(as_texts_write("art. 3 ECHR"), "article 3 ECHR");
    EXPECT_EQ(as_texts_write("CM m.145"), "CM maddə 145");
    EXPECT_EQ(as_texts_write("md 3, m. 4"), "maddə 3, maddə 4");
    EXPECT_EQ(as_texts_write("*/25"), "25");
    EXPECT_EQ(as_texts_write("MM 21, state of the art"), "MM 21, state of the art");
}

// The words of "246 IIKQ" were "246" and "IIKQ", which no text has apart.
TEST(AsTextsWrite, PutsTheNumberOfALawTogether) {
    EXPECT_EQ(as_texts_write("246 IIKQ"), "246-IIKQ");
    EXPECT_EQ(as_texts_write("№ 246 iikq-nin 5-ci maddəsi"), "№ 246-IIKQ 5-ci maddəsi");
    EXPECT_EQ(as_texts_write("246-II KQ m. 5"), "246-II KQ maddə 5");
    EXPECT_EQ(as_texts_write("246-IIKQ-nin 5-ci maddəsi"), "246-IIKQ-nin 5-ci maddəsi");
    EXPECT_EQ(as_texts_write("Konstitusiya 25 V"), "Konstitusiya 25 V");
}

// The noun of the second article was quoted with the first.
TEST(FindQueryCitations, LeavesTheNounToTheNumberBehindIt) {
    const auto citations = find_query_citations("CM 145 maddə 46");
    ASSERT_EQ(citations.size(), 2U);
    EXPECT_EQ(citations[0].end, std::string("CM 145").size());
}

// The Convention was left over as a word that the provision must have.
TEST(FindQueryCitations, TakesTheConventionForPartOfTheProtocolsName) {
    for (const std::string query :
         {"AİHK, 13 saylı Protokol m. 1", "Protocol 13 ECHR", "article 1 Protocol 13 ECHR"}) {
        const auto citations = find_query_citations(query);
        ASSERT_EQ(citations.size(), 1U) << query;
        EXPECT_EQ(citations[0].start, 0U) << query;
        EXPECT_EQ(citations[0].end, query.size()) << query;
    }
}

// The second name was a citation beside the act as a whole, and its bracket was left over.
TEST(FindQueryCitations, TakesBothNamesOfAnActForOne) {
    for (const std::string query :
         {"European Convention on Human Rights (ECHR) Article 8", "Article 8 ECHR (CETS 5)",
          "European Convention on Human Rights (ECHR)", "695-IQ nömrəli Torpaq Məcəlləsi"}) {
        const auto citations = find_query_citations(query);
        ASSERT_EQ(citations.size(), 1U) << query;
        EXPECT_EQ(citations[0].start, 0U) << query;
        EXPECT_EQ(citations[0].end, query.size()) << query;
    }
}

}  // namespace
}  // namespace axtar::corpus
