// Ranges of articles and chapters, in the box and in a list.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/search/citation_fixture.h"

namespace axtar::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using CitationRanges = CitationFixture;

TEST_F(CitationRanges, ShowsEachArticleOfARange) {
    fixture_.put({act("am", {"az:am"},
                      {article("24", "Mətn."), article("25", "Mətn."), article("25-1", "Mətn."),
                       article("27", "Mətn."), article("27-1", "Mətn."), article("28", "Mətn.")})});
    for (const char* query : {"AM 25-27", "AM 24-1–27", "Ailə Məcəlləsinin 25–27-ci maddələri",
                              "az:am/25..27", "AM-in 25-ci maddəsindən 27-ci maddəyədək"}) {
        const SearchResponse response = search(query);
        ASSERT_THAT(response.hits, SizeIs(1)) << query;
        std::vector<std::string> anchors;
        for (const SectionHit& section : response.hits[0].sections)
            anchors.push_back(section.anchor);
        EXPECT_THAT(anchors, ElementsAre("maddə-25", "maddə-25-1", "maddə-27")) << query;
        EXPECT_THAT(response.citations, SizeIs(3)) << query;
        EXPECT_THAT(response.warnings, IsEmpty()) << query;
    }
}

TEST_F(CitationRanges, SaysThatARangeIsLongerThanWhatIsShown) {
    std::vector<corpus::Section> articles;
    for (int i = 1; i < 30; ++i) articles.push_back(article(std::to_string(i), "Mətn."));
    fixture_.put({act("am", {"az:am"}, articles)});
    const SearchResponse response = search("AM 5-20");
    EXPECT_THAT(response.citations, SizeIs(10));
    EXPECT_THAT(response.warnings,
                ElementsAre("\"AM 5-20\" has more provisions than the first 10 shown"));
}

// "3-5" is no range where the act has an article of that number.
TEST_F(CitationRanges, TakesAnInsertedArticleForNoRange) {
    fixture_.put({act("am", {"az:am"},
                      {article("3", "Mətn."), article("3-5", "Mətn."), article("4", "Mətn."),
                       article("5", "Mətn.")}),
                  act("em", {"az:em"}, {article("3", "Mətn."), article("4", "Mətn.")})});
    EXPECT_EQ(search("AM 3-5").hits.at(0).sections.at(0).anchor, "maddə-3-5");
    EXPECT_THAT(search("ƏM 3-5").citations, SizeIs(2));
}

// The number of a chapter was taken for that of an article.
TEST_F(CitationRanges, GoesToAChapter) {
    const auto heading = [](const std::string& anchor, const std::string& text) {
        return corpus::Section{.anchor = anchor, .heading = text, .text = text, .lang = "az"};
    };
    fixture_.put({act("am", {"az:am"},
                      {heading("bölmə-2", "II BÖLMƏ. AD"), heading("fəsil-3", "3-cü fəsil. Ad"),
                       article("2", "Mətn."), article("3", "Mətn.")}),
                  act("em", {"az:em"}, {article("3", "Mətn.")})});
    for (const char* query : {"AM-in 3-cü fəsli", "Ailə Məcəlləsinin üçüncü fəsli",
                              "Family Code chapter III", "AM bölmə 2, fəsil 3"}) {
        const SearchResponse response = search(query);
        ASSERT_FALSE(response.hits.empty()) << query;
        EXPECT_EQ(response.hits[0].sections.at(0).anchor, "fəsil-3") << query;
        EXPECT_THAT(response.warnings, IsEmpty()) << query;
    }
    EXPECT_EQ(search("AM II bölmə").hits.at(0).sections.at(0).anchor, "bölmə-2");
    EXPECT_EQ(search("Family Code section 2").hits.at(0).sections.at(0).anchor, "bölmə-2");
    const SearchResponse article = search("section 3 of the Family Code");
    EXPECT_EQ(article.hits.at(0).sections.at(0).anchor, "maddə-3");
    EXPECT_THAT(article.warnings,
                ElementsAre("\"section 3 of the Family Code\" was not found as such: 3 is shown"));
    EXPECT_THAT(search("AM fəsil 9").warnings,
                ElementsAre("\"AM fəsil 9\" was not found: "
                            "the act is in the index, but no such provision is marked in it"));
}

TEST_F(CitationRanges, GivesEachArticleOfARange) {
    fixture_.put(
        {criminal_code(), act("mpm", {"az:mpm"}, {article("7", "x."), article("9", "x.")})});
    const ResolveResponse response = resolve("CM 145-150\nMPM 7-9\nƏM 3-5\nCM 200-210");
    ASSERT_THAT(response.resolved, SizeIs(4));
    EXPECT_EQ(response.resolved[0].key, "az:cm/145");
    EXPECT_EQ(response.resolved[0].text, "CM 145-150");
    EXPECT_EQ(response.resolved[1].key, "az:cm/146");
    EXPECT_EQ(response.resolved[2].readings.at(0).key, "az:mpm/7");
    EXPECT_EQ(response.resolved[2].readings.at(0).label_en,
              "Article 7 of the Civil Procedure Code");
    EXPECT_EQ(response.resolved[2].readings.at(1).key, "npm");
    EXPECT_EQ(response.resolved[3].readings.at(0).key, "az:mpm/9");
    ASSERT_THAT(response.unresolved, SizeIs(2));
    EXPECT_EQ(response.unresolved[0].key, "az:em/3..5");
    EXPECT_EQ(response.unresolved[1].key, "az:cm/200..210");
    EXPECT_EQ(response.unresolved[1].document, "cm");
}

}  // namespace
}  // namespace axtar::search
