#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/search/similar_fixture.h"

namespace axtar::search {
namespace {

class SimilarMatters : public Similar {};

// Staff paste prose: of three sentences in one paragraph two found nothing.
TEST_F(SimilarMatters, ComparesSentencesOfMattersOfTheirOwnAsPoints) {
    fixture_.put({much_else(), english("books", "Lower the price of school books", "Peru"),
                  english("judges", "Train judges of the appeal chamber", "Peru"),
                  english("roads", "Repair roads to mountain villages before winter", "Chad")});
    const SimilarResponse found =
        ask({.text = "The price of school books should be lowered. Judges of the appeal chamber "
                     "need better training, as Art. 3 says. Roads to mountain villages must be "
                     "repaired before winter.",
             .limit = 3});
    ASSERT_EQ(found.points.size(), 3U);
    EXPECT_EQ(found.points[1],
              "Judges of the appeal chamber need better training, as Art. 3 says.");
    std::vector<std::pair<std::string, std::size_t>> hits;
    for (const SimilarHit& hit : found.hits) hits.emplace_back(hit.id, hit.point);
    std::sort(hits.begin(), hits.end());
    const std::vector<std::pair<std::string, std::size_t>> expected = {
        {"books", 1}, {"judges", 2}, {"roads", 3}};
    EXPECT_EQ(hits, expected);
}

TEST_F(SimilarMatters, KeepsSentencesOfOneMatterTogether) {
    fixture_.put(
        {much_else(), english("a", "Lower the price of school books in summer", "Peru"),
         english("b", "Train judges of the appeal chamber for mountain villages", "Peru")});
    for (const char* text :
         {"Lower the price of school books. School books should be printed in summer.",
          "Lower the price of school books. These need judges of the appeal chamber.",
          "Lower the price of school books. Train them.", "Lower the price. Train judges.",
          "Mr. Judges of the appeal chamber, see Art. 3. School books"}) {
        EXPECT_TRUE(ask({.text = text}).points.empty()) << text;
    }
}

TEST_F(SimilarMatters, CutsADraftWhereAnotherDemandBegins) {
    const SimilarResponse found = ask(
        {.text = "Təcridxanada gündəlik gəzinti vaxtı artırılsın, kənd məktəbinin istilik sistemi "
                 "qurulsun",
         .kinds = {"recommendation"}});
    EXPECT_EQ(found.points,
              (std::vector<std::string>{"Təcridxanada gündəlik gəzinti vaxtı artırılsın",
                                        "kənd məktəbinin istilik sistemi qurulsun"}));
}

TEST_F(SimilarMatters, PutsRecommendationsBeforeWhatIsAsAlike) {
    corpus::Document law = tests::make_document(
        "law", "Law", {"The price of school books is lowered before winter by law"}, "en");
    law.kind = "legislation";
    fixture_.put({much_else(), law,
                  english("said", "Lower the price of school books in the mountains", "Peru")});
    const SimilarResponse draft = ask({.text = "Lower the price of school books before winter"});
    ASSERT_GE(draft.hits.size(), 2U);
    EXPECT_EQ(draft.hits[0].id, "said");
    EXPECT_GT(draft.hits[1].similarity, draft.hits[0].similarity);
    const SimilarResponse same =
        ask({.text = "The price of school books is lowered before winter by law"});
    ASSERT_FALSE(same.hits.empty());
    EXPECT_EQ(same.hits[0].id, "law") << "word for word";
}

}  // namespace
}  // namespace axtar::search
