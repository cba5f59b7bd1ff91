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
        ASSERT_FALSE(response.citations.empty()) << query;
        EXPECT_EQ(response.citations.back().key, "az:am/26") << query;
        EXPECT_THAT(response.warnings, ElementsAre(testing::EndsWith("26"))) << query;
    }
}

// The part was put on the first article, and those between were lost.
TEST_F(CitationRanges, PutsThePartOnEachArticleOfARange) {
    corpus::Section parts = article("26", "26.1. Bir.\n26.2. İki.");
    const auto second = static_cast<std::uint32_t>(parts.text.find("26.2"));
    parts.parts = {{"maddə-26.2", second, static_cast<std::uint32_t>(parts.text.size())}};
    fixture_.put(
        {act("am", {"az:am"},
             {article("25", "Mətn."), article("25-1", "Mətn."), parts, article("28", "Mətn.")})});
    for (const char* query : {"AM 25-27 hissə 2", "AM m. 25–27 (2)", "az:am/25.2..27.2"}) {
        std::string keys;
        const SearchResponse response = search(query);
        for (const CitationTarget& target : response.citations) keys += target.key + " ";
        EXPECT_EQ(keys, "az:am/25.2 az:am/25-1.2 az:am/26.2 az:am/27 ") << query;
        ASSERT_THAT(response.hits, SizeIs(1)) << query;
        EXPECT_THAT(response.hits[0].sections, SizeIs(3)) << query;
    }
}

// Article 25-1 was lost where the act has no Article 25, though it has 24 to 27.
TEST_F(CitationRanges, ShowsInsertedArticlesOfANumberThatLacks) {
    fixture_.put({act("am", {"az:am"},
                      {article("24", "Mətn."), article("25-1", "Mətn."), article("25-2", "Mətn."),
                       article("26", "Mətn."), article("27", "Mətn.")})});
    std::string keys;
    for (const CitationTarget& target : search("AM 25-27").citations) keys += target.key + " ";
    EXPECT_EQ(keys, "az:am/25-1 az:am/25-2 az:am/26 az:am/27 az:am/25 ");
}

// Nothing said that 3 and what stands behind 5 were left out.
TEST_F(CitationRanges, SaysWhatLacksInARange) {
    corpus::Section parts = article("2", "2.1. Bir.\n2.3. Üç.");
    const auto third = static_cast<std::uint32_t>(parts.text.find("2.3"));
    parts.parts = {{"maddə-2.1", static_cast<std::uint32_t>(parts.text.find("2.1")), third},
                   {"maddə-2.3", third, static_cast<std::uint32_t>(parts.text.size())}};
    fixture_.put(
        {act("am", {"az:am"},
             {parts, article("4", "Mətn."), article("5", "Mətn."), article("5-1", "Mətn.")})});
    const auto lacks = [&](const std::string& query) {
        const ResolveResponse response = resolve(query);
        std::string keys;
        for (const CitationTarget& target : response.unresolved) {
            EXPECT_EQ(target.document, "am") << target.key;
            EXPECT_EQ(target.text, query);
            keys += target.key + " ";
        }
        return keys;
    };
    EXPECT_EQ(lacks("AM 3-5"), "az:am/3 ");
    EXPECT_EQ(lacks("AM 1-8"), "az:am/1 az:am/3 az:am/6..8 ");
    EXPECT_EQ(lacks("AM 5-7-1"), "az:am/6..7 az:am/7-1 ");
    EXPECT_EQ(lacks("AM 2.1–2.4"), "az:am/2.2 az:am/2.4 ");
    EXPECT_EQ(lacks("AM 4–5"), "");
    EXPECT_EQ(lacks("AM 2.1–2.20"), "az:am/2.2 az:am/2.4..2.20 ");
    EXPECT_THAT(search("AM 2.1–2.20").warnings,
                ElementsAre("of \"AM 2.1–2.20\" the index has no 2.2, 2.4–2.20"))
        << "of a range with more than are shown the two ends were looked for";
    EXPECT_THAT(search("AM 1-8").warnings, ElementsAre("of \"AM 1-8\" the index has no 1, 3, 6–8"));
}

// Each act was shown with the first article alone.
TEST_F(CitationRanges, GivesEachArticleOfARangeWithoutItsAct) {
    fixture_.put({act("am", {"az:am"},
                      {article("12", "Mətn."), article("13", "Mətn."), article("13-1", "Mətn."),
                       article("15", "Mətn.")}),
                  act("em", {"az:em"}, {article("12", "Mətn."), article("14", "Mətn.")})});
    const ResolveResponse any = resolve("maddə 12-16");
    ASSERT_THAT(any.resolved, SizeIs(4));
    EXPECT_EQ(any.resolved[0].key, "*/12");
    EXPECT_THAT(any.resolved[0].readings, SizeIs(2));
    EXPECT_EQ(any.resolved[1].key, "*/13");
    ASSERT_THAT(any.resolved[2].readings, SizeIs(1));
    EXPECT_EQ(any.resolved[2].readings[0].key, "az:em/14");
    ASSERT_THAT(any.unresolved, SizeIs(1));
    EXPECT_EQ(any.unresolved[0].key, "*/16");

    for (const char* query : {"maddə 12-15", "12–15-ci maddələr", "id:am maddə 12-15"}) {
        const auto within =
            fixture_.searcher().search({.query = query, .filters = {{"id", {"am"}}}});
        ASSERT_TRUE(within) << query;
        ASSERT_THAT(within->hits, SizeIs(1)) << query;
        std::vector<std::string> anchors;
        for (const SectionHit& section : within->hits[0].sections)
            anchors.push_back(section.anchor);
        EXPECT_THAT(anchors, ElementsAre("maddə-12", "maddə-13", "maddə-13-1")) << query;
        EXPECT_THAT(within->citations, SizeIs(5)) << query << ": 15 and the missing 14 too";
        EXPECT_THAT(within->warnings, ElementsAre(testing::EndsWith("the index has no 14")));
    }
    EXPECT_EQ(search("maddə 14-15").hits.size(), 2U);
}

// A row of acts was offered, though the query says whose article it is.
TEST_F(CitationRanges, TakesTheDocumentNamedInTheQueryForTheAct) {
    fixture_.put({act("am", {"az:am"}, {article("12", "Mətn."), article("13", "Mətn.")}),
                  act("az-law-constitution", {"az:const"},
                      {article("12", "Mətn."), article("25", "Mətn.")})});
    const auto only = [&](const std::string& query) {
        const SearchResponse response = search(query);
        std::string found;
        for (const Hit& hit : response.hits) {
            for (const SectionHit& section : hit.sections)
                found += hit.id + ":" + section.anchor + " ";
        }
        for (const CitationTarget& target : response.citations) {
            found += target.key;
            for (const CitationTarget& reading : target.readings) found += "=" + reading.key;
            found += " ";
        }
        return found;
    };
    EXPECT_EQ(only("id:am maddə 12"), "am:maddə-12 */12=az:am/12 ");
    EXPECT_EQ(only("maddə 12 sənəd:am"), "am:maddə-12 */12=az:am/12 ");
    EXPECT_EQ(only("id:am maddə 12-13"), "am:maddə-12 am:maddə-13 */12=az:am/12 */13=az:am/13 ");
    EXPECT_EQ(only("id:az-law-constitution maddə 25"),
              "az-law-constitution:maddə-25 */25=az:const/25 ");
    EXPECT_EQ(only("id:(az-law-constitution am) maddə 12"),
              "am:maddə-12 az-law-constitution:maddə-12 */12=az:am/12=az:const/12 ");
    EXPECT_EQ(only("kind:legislation maddə 25"), "az-law-constitution:maddə-25 */25=az:const/25 ");
    EXPECT_THAT(only("-id:am maddə 12"), testing::StartsWith("az-law-constitution:maddə-12 "));
    const SearchResponse none = search("id:am maddə 99");
    EXPECT_THAT(none.warnings, ElementsAre(testing::HasSubstr("\"maddə 99\" was not found")));
    EXPECT_EQ(only("id:am AM 12"), "am:maddə-12 az:am/12 ");
    EXPECT_EQ(only("kind:report AM 12"), "az:am/12 ");
}

// "ç" and "ə" were left out; an act may do without them.
TEST_F(CitationRanges, GoesToEachAzerbaijaniLetterThatTheActHas) {
    const auto with_items = [](const std::string& number, const std::vector<std::string>& letters) {
        corpus::Section section = article(number, "");
        for (const std::string& letter : letters) {
            const auto start = static_cast<std::uint32_t>(section.text.size());
            section.text += letter + ") mətn;\n";
            section.parts.push_back({"maddə-" + number + ".1." + letter, start,
                                     static_cast<std::uint32_t>(section.text.size())});
        }
        return section;
    };
    fixture_.put({act("am", {"az:am"},
                      {with_items("12", {"a", "b", "c", "ç", "d", "e", "ə", "f"}),
                       with_items("13", {"a", "b", "c", "d"})})});
    const auto keys = [&](const std::string& text) {
        const ResolveResponse response = resolve(text);
        std::string all;
        for (const CitationTarget& target : response.resolved) all += target.part + " ";
        for (const CitationTarget& target : response.unresolved) all += "no " + target.key + " ";
        return all;
    };
    EXPECT_EQ(keys("AM 12.1 (c-ə)"),
              "maddə-12.1.c maddə-12.1.ç maddə-12.1.d maddə-12.1.e maddə-12.1.ə ");
    EXPECT_EQ(keys("AM 12.1 bənd ç"), "maddə-12.1.ç ");
    EXPECT_EQ(keys("AM 13.1 bənd b-e"), "maddə-13.1.b maddə-13.1.c maddə-13.1.d no az:am/13.1.e ");
}

// "III fəsil" found nothing, and in lists chapters were taken for articles.
TEST_F(CitationRanges, GoesToEachChapterOfAList) {
    const auto heading = [](const std::string& anchor, const std::string& text) {
        return corpus::Section{.anchor = anchor, .heading = text, .text = text, .lang = "az"};
    };
    fixture_.put(
        {act("am", {"az:am"},
             {heading("fəsil-3", "3-cü fəsil. Ad"), article("2", "Mətn."), article("3", "Mətn."),
              heading("fəsil-3-1", "3-1-ci fəsil. Ad"), heading("fəsil-4", "4-cü fəsil. Ad"),
              heading("fəsil-6", "6-cı fəsil. Ad"), article("4", "Mətn.")})});
    const auto keys = [](const std::vector<CitationTarget>& targets) {
        std::string all;
        for (const CitationTarget& target : targets) all += target.key + "=" + target.anchor + " ";
        return all;
    };
    for (const char* list : {"AM 3-cü və 4-cü fəsillər", "chapters 3 and 4 of the Family Code"}) {
        EXPECT_EQ(keys(resolve(list).resolved), "az:am/chapter-3=fəsil-3 az:am/chapter-4=fəsil-4 ")
            << list;
    }
    const ResolveResponse range = resolve("AM III-VIII fəsillər");
    EXPECT_EQ(keys(range.resolved),
              "az:am/chapter-3=fəsil-3 az:am/chapter-3-1=fəsil-3-1 az:am/chapter-4=fəsil-4 "
              "az:am/chapter-6=fəsil-6 ");
    EXPECT_EQ(keys(range.unresolved), "az:am/chapter-5= az:am/chapter-7..chapter-8= ");
    const ResolveResponse inserted = resolve("AM fəsil 3-1–6");
    EXPECT_EQ(keys(inserted.resolved),
              "az:am/chapter-3-1=fəsil-3-1 az:am/chapter-4=fəsil-4 az:am/chapter-6=fəsil-6 ");
    EXPECT_EQ(keys(inserted.unresolved), "az:am/chapter-5= ");
    const ResolveResponse longest = resolve("AM fəsil 4-1500");
    EXPECT_EQ(keys(longest.resolved), "az:am/chapter-4=fəsil-4 az:am/chapter-6=fəsil-6 ");
    EXPECT_EQ(keys(longest.unresolved), "az:am/chapter-5= az:am/chapter-7..chapter-1500= ");
    EXPECT_EQ(range.unresolved.at(1).label_en, "Chapters 7–8 of the Family Code");
    EXPECT_EQ(range.unresolved.at(1).label_az, "Ailə Məcəlləsinin 7–8-ci fəsilləri");

    const auto within = [&](const std::string& query) {
        const auto response =
            fixture_.searcher().search({.query = query, .filters = {{"id", {"am"}}}});
        EXPECT_TRUE(response) << query;
        return !response || response->hits.empty() ? std::string()
                                                   : response->hits[0].sections.at(0).anchor;
    };
    EXPECT_EQ(within("III fəsil"), "fəsil-3");
    EXPECT_EQ(within("4-cü fəsil"), "fəsil-4");
    EXPECT_EQ(within("chapter 6"), "fəsil-6");
    const auto words =
        fixture_.searcher().search({.query = "part 2 of the plan", .filters = {{"id", {"am"}}}});
    ASSERT_TRUE(words);
    EXPECT_THAT(words->citations, IsEmpty());
    EXPECT_THAT(search("id:am fəsil 9").warnings,
                ElementsAre("\"fəsil 9\" was not found: the act is in the index, but no such "
                            "provision is marked in it"));
    EXPECT_EQ(search("id:am fəsil 4").hits.at(0).sections.at(0).anchor, "fəsil-4");
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
    EXPECT_THAT(search("ƏM 3-5").citations, SizeIs(3)) << "with the 5 that lacks";
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
    ASSERT_THAT(response.unresolved, SizeIs(4));
    EXPECT_EQ(response.unresolved[0].key, "az:cm/147..150");
    EXPECT_EQ(response.unresolved[1].readings.at(0).key, "az:mpm/8");
    EXPECT_EQ(response.unresolved[2].key, "az:em/3..5");
    EXPECT_EQ(response.unresolved[3].key, "az:cm/200..210");
    EXPECT_EQ(response.unresolved[3].document, "cm");
}

}  // namespace
}  // namespace axtar::search
