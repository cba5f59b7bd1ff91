// The topics of a document as its source has them are searched as words.
#include <string>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

class TopicsAsText : public testing::Test {
protected:
    TopicsAsText() {
        corpus::Document minors =
            tests::make_document("minors", "To A from B", {"Protect minors.", "Report <back>."});
        minors.lang = "en";
        minors.subjects = {"Rights of the Child", "Food & <water>"};
        corpus::Document child = tests::make_document("child", "To C from D", {"Feed each child."});
        child.lang = "en";
        for (corpus::Document* document : {&minors, &child}) {
            for (corpus::Section& section : document->sections) section.lang = "en";
        }
        fixture_.put({minors, child});
    }

    SearchResponse search(const std::string& query) {
        auto response = fixture_.searcher().search({.query = query});
        EXPECT_TRUE(response) << (response ? "" : to_string(response.error()));
        return response ? *response : SearchResponse{};
    }

    tests::IndexFixture fixture_;
};

TEST_F(TopicsAsText, FindTheFirstSectionAndSayWhy) {
    const SearchResponse response = search("\"rights of the child\"");
    ASSERT_EQ(response.total_sections, 1U);
    const SectionHit& section = response.hits.at(0).sections.at(0);
    EXPECT_EQ(section.snippet_html, "Protect minors.");
    EXPECT_EQ(section.subjects_html, "<mark>Rights of the Child</mark>; Food &amp; &lt;water&gt;");
}

TEST_F(TopicsAsText, ComeBehindWhatSaysItItself) {
    const SearchResponse response = search("child");
    ASSERT_EQ(response.hits.size(), 2U);
    EXPECT_EQ(response.hits[0].id, "child");
    EXPECT_EQ(response.hits[0].sections.at(0).subjects_html, "");
    EXPECT_EQ(response.hits[1].sections.at(0).subjects_html,
              "Rights of the <mark>Child</mark>; Food &amp; &lt;water&gt;");
}

// The page of such a document said "0 matches in the text" and nothing else.
TEST_F(TopicsAsText, AreMarkedInTheDocument) {
    const auto document = [&](const std::string& query) {
        const auto stored = fixture_.searcher().document("minors", query);
        EXPECT_TRUE(stored) << query;
        return stored ? *stored : StoredDocument{};
    };
    EXPECT_EQ(document("child").subjects_html,
              "Rights of the <mark>Child</mark>; Food &amp; &lt;water&gt;");
    EXPECT_EQ(document("minors").subjects_html, "");
    EXPECT_EQ(document("").subjects_html, "");
}

TEST_F(TopicsAsText, AreNoTitleAndNoHeading) {
    EXPECT_EQ(search("title:child").total_sections, 0U);
    EXPECT_EQ(search("heading:\"rights of the child\"").total_sections, 0U);
    EXPECT_EQ(search("=\"Rights of the Child\"").total_sections, 0U) << "the text has no such";
    EXPECT_EQ(search("minors").hits.at(0).sections.at(0).subjects_html, "") << "nothing to mark";
    EXPECT_EQ(search("minors NOT water").total_sections, 0U);
}

}  // namespace
}  // namespace axtar::search
