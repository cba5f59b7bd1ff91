// A search within some documents alone, by their ids.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

/// Three documents that say the same, and one of another collection.
class ChosenDocuments : public testing::Test {
protected:
    ChosenDocuments() {
        corpus::Document code = tests::make_document("az:246/x", "Məcəllə", {"Əmək.", "Polis."});
        code.kind = "legislation";
        corpus::Document report = tests::make_document("report.1", "", {"Polis işi.", "Yol."});
        report.kind = "report";
        report.sections.push_back(
            {.anchor = "n-1", .text = "Polis.", .lang = "az", .role = corpus::Role::kFootnote});
        fixture_.put({code, report, tests::make_document("news", "Xəbər", {"Polis gəldi."})});
        fixture_.put({tests::make_document("old", "Arxiv", {"Polis."})}, "archive");
    }

    SearchResponse search(const std::string& query, const std::vector<std::string>& ids) {
        auto response = fixture_.searcher().search({.query = query, .filters = {{"id", ids}}});
        EXPECT_TRUE(response) << (response ? "" : to_string(response.error()));
        return response ? *response : SearchResponse{};
    }
    static std::string found(const SearchResponse& response) {
        std::string ids;
        for (const Hit& hit : response.hits) ids += (ids.empty() ? "" : " ") + hit.id;
        return ids;
    }

    tests::IndexFixture fixture_;
};

TEST_F(ChosenDocuments, AreAllThatIsSearched) {
    EXPECT_EQ(search("polis", {}).total_documents, 4U);
    EXPECT_EQ(found(search("polis", {"az:246/x"})), "az:246/x");
    EXPECT_EQ(search("polis", {"report.1", "old"}).total_documents, 2U);
    EXPECT_EQ(search("", {"report.1"}).total_sections, 2U) << "of the roles searched by default";
    EXPECT_EQ(search("yol", {"az:246/x"}).total_documents, 0U) << "never relaxed by a filter";
    EXPECT_EQ(search("polis id:news", {"news", "old"}).total_documents, 1U) << "both count";
}

// A section of another document is not one that only this filter refuses.
TEST_F(ChosenDocuments, AreAllThatFacetsCount) {
    const auto response = fixture_.searcher().search(
        {.query = "polis", .filters = {{"id", {"az:246/x", "news"}}, {"kind", {"legislation"}}}});
    ASSERT_TRUE(response);
    EXPECT_EQ(found(*response), "az:246/x");
    ASSERT_FALSE(response->facets.empty());
    for (const FacetValue& kind : response->facets.front().values) {
        EXPECT_NE(kind.value, "report");
        EXPECT_EQ(kind.count, 1U) << kind.value;
    }
    EXPECT_FALSE(fixture_.searcher().search({.facets = {"id"}, .all_facets = false}))
        << "ids are no facet";
}

TEST_F(ChosenDocuments, AreNamedWhereTheyAreHereAndElseWarnedOf) {
    const SearchResponse response = search("polis", {"az:246/x", "none", "report.1"});
    EXPECT_EQ(response.titles,
              (std::map<std::string, std::string>{{"az:246/x", "Məcəllə"}, {"report.1", ""}}));
    EXPECT_EQ(response.warnings, std::vector<std::string>{"nothing here has id:none"});
    const SearchResponse nothing = search("polis", {"AZ:246/X"});
    EXPECT_EQ(nothing.total_documents, 0U) << "letter for letter";
    ASSERT_FALSE(nothing.diagnosis.empty());
    EXPECT_EQ(nothing.diagnosis[0].name, "id");
    EXPECT_EQ(nothing.diagnosis[0].documents, 4U);
}

TEST_F(ChosenDocuments, BelongToTheQuestionOfACursor) {
    Searcher searcher = fixture_.searcher();
    SearchRequest request{
        .query = "polis", .filters = {{"id", {"az:246/x", "news"}}}, .limit = 1, .cursor = "*"};
    const auto first = searcher.search(request);
    ASSERT_TRUE(first);
    request.cursor = first->cursor;
    const auto second = searcher.search(request);
    ASSERT_TRUE(second) << to_string(second.error());
    EXPECT_EQ(second->total_documents, 2U);
    EXPECT_EQ(second->hits.size(), 1U);
    request.filters.clear();
    EXPECT_FALSE(searcher.search(request)) << "another question";
}

}  // namespace
}  // namespace axtar::search
