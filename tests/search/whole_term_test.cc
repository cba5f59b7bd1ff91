#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

/// Ships that rescue people: both words of `insan ticarəti`, often, and another matter.
constexpr const char* kShips =
    "Ticarət gəmisi insanları xilas edir. Gəmi ticarət yükünü atıb insanlara kömək edə bilər. "
    "Xilas edilmiş insanlar yaxın limanda düşürlər.";

class WholeTermSearch : public ::testing::Test {
protected:
    WholeTermSearch() {
        fixture_.put({tests::make_document("ships", "Ticarət", {kShips}),
                      tests::make_document("english", "",
                                           {"The police of the region keep in touch with those "
                                            "who help victims of human trafficking each year."},
                                           "en"),
                      tests::make_document("typed", "",
                                           {"Polis orqanları hər il rayonlarda insan və orqan "
                                            "ticarəti barədə məlumatları bir yerə toplayır."}),
                      tests::make_document("other", "", {"Limanda yük boşaldılır."})});
    }
    SearchResponse search(SearchRequest request) {
        auto found = fixture_.searcher().search(std::move(request));
        EXPECT_TRUE(found);
        return found ? std::move(*found) : SearchResponse{};
    }
    std::vector<std::string> ids(const std::string& query) {
        std::vector<std::string> ids;
        for (const Hit& hit : search({.query = query}).hits) ids.push_back(hit.id);
        return ids;
    }

    tests::IndexFixture fixture_;
};

TEST_F(WholeTermSearch, PutsTheTermByAnyNameBeforeItsWordsApart) {
    for (const char* query : {"insan ticarəti", "insan ticareti", "İNSAN TİCARƏTİ"}) {
        const std::vector<std::string> found = ids(query);
        ASSERT_EQ(found.size(), 3U) << query;
        EXPECT_EQ(found.back(), "ships") << query;
    }
}

TEST_F(WholeTermSearch, LeavesOtherQueriesAlone) {
    // As typed with an operator, and where the term is not all that is asked for.
    EXPECT_EQ(ids("insan AND ticarəti").front(), "ships");
    EXPECT_EQ(ids("insan gəmi ticarəti").front(), "ships");
}

TEST_F(WholeTermSearch, IsExplained) {
    const auto of_term = [&](const std::string& query) {
        std::vector<std::string> having;
        for (const Hit& hit : search({.query = query, .explain = true}).hits) {
            for (const ScorePart& part : hit.sections.front().explanation) {
                if (part.name == "term" && part.value > 0) having.push_back(hit.id);
            }
        }
        std::sort(having.begin(), having.end());
        return having;
    };
    EXPECT_EQ(of_term("insan ticarəti"), (std::vector<std::string>{"english", "typed"}));
    EXPECT_TRUE(of_term("gəmi ticarət").empty());
}

}  // namespace
}  // namespace axtar::search
