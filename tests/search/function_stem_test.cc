// Words whose stem is a function word that they are not: "beings" stands under `be`.
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

using Ids = std::set<std::string>;

class FunctionStems : public ::testing::Test {
protected:
    void SetUp() override {
        fixture_.put({
            tests::make_document("beings", "", {"All human beings are equal."}, "en"),
            tests::make_document("apart", "", {"Beings other than human be here."}, "en"),
            tests::make_document("is", "", {"To be human is to err."}, "en"),
            tests::make_document("others", "Smith and Others v. X", {"The rights of others."},
                                 "en"),
            tests::make_document("other", "Another and other", {"The rights of other people."},
                                 "en"),
            tests::make_document("bundan", "", {"Bundan sonra qanun qüvvəyə minir."}, "az"),
            tests::make_document("bu", "", {"Qanun bu sonra qüvvəyə minir."}, "az"),
        });
    }

    Ids find(const std::string& query) {
        Searcher searcher = fixture_.searcher();
        const auto response = searcher.search({.query = query, .expand = false});
        EXPECT_TRUE(response) << query;
        Ids found;
        if (!response) return found;
        for (const Hit& hit : response->hits) {
            found.insert(hit.id);
            const bool marked =
                hit.sections.front().snippet_html.find("<mark>") != std::string::npos;
            EXPECT_TRUE(marked || query.starts_with("title:")) << query << " in " << hit.id;
        }
        return found;
    }

    tests::IndexFixture fixture_;
};

TEST_F(FunctionStems, AreFoundSideBySide) {
    EXPECT_EQ(find("\"human beings\""), Ids{"beings"});
    EXPECT_EQ(find("=\"human beings\""), Ids{"beings"});
    EXPECT_EQ(find("\"rights of others\""), Ids{"others"});
    EXPECT_EQ(find("\"bundan sonra\""), Ids{"bundan"});
    EXPECT_EQ(find("\"beings human\""), Ids{});
}

TEST_F(FunctionStems, AreFoundNearOtherWords) {
    EXPECT_EQ(find("human NEAR/3 beings"), (Ids{"apart", "beings"}));
    EXPECT_EQ(find("human ADJ/3 beings"), Ids{"beings"});
    EXPECT_EQ(find("rights NEAR/2 others"), Ids{"others"});
}

TEST_F(FunctionStems, AreFoundInTitles) {
    EXPECT_EQ(find("title:others"), Ids{"others"});
    EXPECT_EQ(find("title:\"and others\""), Ids{"others"});
}

// "alleged" has a stem of its own: "all" is no place of it.
TEST_F(FunctionStems, AreLeftOutWhereTheWordHasAnother) {
    fixture_.put(
        {tests::make_document("alleged", "", {"The alleged violation was not shown."}, "en"),
         tests::make_document("all", "", {"Not all violation is alleged."}, "en")});
    EXPECT_EQ(find("\"alleged violation\""), Ids{"alleged"});
}

// By its stem "beings" would be found wherever anything is.
TEST_F(FunctionStems, FindNothingByThemselves) {
    EXPECT_EQ(find("beings"), (Ids{"apart", "beings"}));
    EXPECT_EQ(find("others"), Ids{"others"});
}

}  // namespace
}  // namespace axtar::search
