// What cites a provision, an act or a document.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/search/citation_fixture.h"

namespace axtar::search {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using CitedBy = CitationFixture;

TEST_F(CitedBy, ListsNewestFirstWithTheCitationMarked) {
    fixture_.put({criminal_code(), citing("old", "az:cm/145", "2001-01-01"),
                  citing("new", "az:cm/145.2", "2020-01-01"), citing("undated", "az:cm/145", ""),
                  citing("other", "az:cm/146", "2020-01-01")});
    const CitedByResponse article = cited_by({.key = "az:cm/145"});
    EXPECT_EQ(article.total_documents, 4U);
    EXPECT_EQ(article.total_sections, 4U);
    std::vector<std::string> ids;
    for (const CitingSection& section : article.citing) ids.push_back(section.id);
    EXPECT_THAT(ids, ElementsAre("new", "old", "undated", "cm")) << "the act itself comes last";
    EXPECT_THAT(article.citing.at(0).snippet_html, HasSubstr("<mark>Burada</mark>"));
    EXPECT_EQ(cited_by({.key = "az:cm/145.2"}).total_sections, 1U);
}

// What cites a code by its name was not among what cites it by its number.
TEST_F(CitedBy, CountsWhatCitesAnyKeyOfADocument) {
    fixture_.put({criminal_code(), citing("r", "az:787-IQ/145", "2001-01-01")});
    for (const char* key : {"az:cm", "az:787-IQ", "az:cm/145", "az:787-IQ/145"}) {
        EXPECT_EQ(cited_by({.key = key}).total_sections, 2U) << key;
    }
    EXPECT_EQ(cited_by({.document = "cm"}).total_sections, 2U);
    EXPECT_THAT(cited_by({.document = "cm"}).keys, ElementsAre("az:cm", "az:787-IQ"));
    EXPECT_EQ(only("787-IQ 145").cited_by, 2U);
    for (const char* query : {"CM 145", "787-IQ 145", "cites:az:787-IQ/145", "CM 145 OR xyzzy"}) {
        EXPECT_EQ(search(query).total_documents, 2U) << query;
    }
}

// What cites an article was more than what cites its act: other articles of the act counted for the
// article alone.
TEST_F(CitedBy, CountsOtherArticlesOfTheActForTheActToo) {
    corpus::Document code = criminal_code();
    corpus::Section third = article("147", "Bu Məcəllə, bu maddənin 1-ci hissəsi.");
    third.citations = {{.start = 15, .end = 25, .key = "az:cm"},
                       {.start = 27, .end = 45, .key = "az:cm/147.1"}};
    code.sections.push_back(third);
    fixture_.put({code});
    for (const char* key : {"az:cm", "az:cm/145"}) {
        const CitedByResponse response = cited_by({.key = key});
        ASSERT_EQ(response.total_sections, 1U) << key;
        EXPECT_EQ(response.citing.at(0).anchor, "maddə-146") << key;
    }
    EXPECT_EQ(cited_by({.document = "cm"}).total_sections, 1U);
    EXPECT_EQ(cited_by({.key = "az:cm/147"}).total_sections, 0U) << "not by itself";
    EXPECT_EQ(only("CM").cited_by, 1U);
}

TEST_F(CitedBy, TakesARangeOrAList) {
    fixture_.put({citing("a", "az:cm/145", "2003-01-01"), citing("b", "az:cm/147.2", "2002-01-01"),
                  citing("c", "az:cm/150", "2001-01-01")});
    EXPECT_EQ(cited_by({.key = "az:cm/145..147"}).total_sections, 2U);
    const CitedByResponse list = cited_by({.key = "az:cm/145,150"});
    EXPECT_THAT(list.keys, ElementsAre("az:cm/145", "az:cm/150"));
    ASSERT_EQ(list.total_sections, 2U);
    EXPECT_THAT(list.citing.at(1).snippet_html, HasSubstr("<mark>"));
}

TEST_F(CitedBy, GoesByDocumentAndAnchorToo) {
    fixture_.put({criminal_code(), citing("r", "az:cm/145.2", "2001-01-01")});
    EXPECT_EQ(cited_by({.document = "cm", .anchor = "maddə-145"}).total_sections, 2U);
    EXPECT_EQ(cited_by({.document = "cm", .anchor = "maddə-145.2"}).total_sections, 1U);
    auto searcher = fixture_.searcher();
    for (const CitedByRequest& request :
         {CitedByRequest{.document = "nothing"}, CitedByRequest{.document = "cm", .anchor = "x"}}) {
        const auto missing = searcher.cited_by(request);
        ASSERT_FALSE(missing);
        EXPECT_EQ(missing.error().code, ErrorCode::kNotFound);
    }
    for (const CitedByRequest& request :
         {CitedByRequest{}, CitedByRequest{.key = "az:cm", .limit = 0},
          CitedByRequest{.key = "az:cm", .limit = 101}}) {
        const auto refused = searcher.cited_by(request);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::kInvalidArgument);
    }
}

TEST_F(CitedBy, Pages) {
    std::vector<corpus::Document> documents = {criminal_code()};
    for (int i = 0; i < 30; ++i) {
        documents.push_back(citing("r" + std::to_string(i), "az:cm/1", "2001-01-01"));
    }
    fixture_.put(documents);
    EXPECT_THAT(cited_by({.key = "az:cm/1"}).citing, SizeIs(20));
    EXPECT_THAT(cited_by({.key = "az:cm/1", .offset = 25}).citing, SizeIs(5));
    EXPECT_THAT(cited_by({.key = "az:cm/1", .offset = 4'000'000'000}).citing, IsEmpty());
}

TEST_F(CitedBy, LeavesNotesAndEarlierWordingsOut) {
    corpus::Document document = citing("r", "az:cm/145", "2001-01-01");
    document.sections[0].role = corpus::Role::kFootnote;
    fixture_.put({document});
    EXPECT_EQ(cited_by({.key = "az:cm/145"}).total_sections, 0U);
}

}  // namespace
}  // namespace axtar::search
