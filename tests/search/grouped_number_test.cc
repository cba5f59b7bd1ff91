// Numbers that a text groups otherwise than the query.
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "analyzers/query_analysis.h"
#include "search/searcher.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

using Ids = std::set<std::string>;

TEST(GroupedNumbers, AreFoundHoweverTheyAreGrouped) {
    tests::IndexFixture fixture;
    fixture.put({
        tests::make_document("none", "", {"ödəniş 200000 manat"}, "az"),
        tests::make_document("stop", "", {"ödəniş 200.000 manat"}, "az"),
        tests::make_document("comma", "", {"a payment of 200,000 euros"}, "en"),
        tests::make_document("space", "", {"ödəniş 200 000 manat"}, "az"),
        tests::make_document("parts", "", {"000 ilə 200 manat"}, "az"),
        tests::make_document("article", "", {"200-cü maddə, 20.000 manat"}, "az"),
    });
    Searcher searcher = fixture.searcher();
    for (const std::string query : {"200000", "200.000", "200,000"}) {
        const auto response = searcher.search({.query = query});
        ASSERT_TRUE(response) << query;
        Ids found;
        for (const Hit& hit : response->hits) found.insert(hit.id);
        EXPECT_EQ(found, (Ids{"none", "stop", "comma", "space"})) << query;
    }
}

TEST(GroupedNumbers, AreNoYearsDatesOrArticles) {
    for (const char* text : {"2019", "12.100.3", "1.2.2019", "69460/12", "0.500", "1000.000",
                             "12.5", "200.00", "012345"}) {
        for (const analyzers::QueryWord& word : analyzers::analyze_query(text)) {
            EXPECT_TRUE(word.parts.empty()) << text;
        }
    }
    const auto words = analyzers::analyze_query("1,500,000");
    ASSERT_EQ(words.size(), 1U);
    EXPECT_EQ(words.front().parts, (std::vector<std::string>{"1", "500", "000"}));
}

}  // namespace
}  // namespace axtar::search
