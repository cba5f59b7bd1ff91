#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/search/similar_fixture.h"

namespace axtar::search {
namespace {

class SimilarMatters : public Similar {};

TEST_F(SimilarMatters, KnowsATreatyByItsNames) {
    fixture_.put(
        {much_else(),
         english("title",
                 "Ratify the Convention on preventing and combating violence against women and "
                 "domestic violence",
                 "Peru"),
         english("name", "Ratify the Istanbul Convention without delay", "Peru"),
         english("city", "Ratify the plan of schools for citizens in Istanbul", "Chad"),
         english("other", "Ratify the Convention on the herds of mountain villages", "Chad")});
    for (const char* draft :
         {"İstanbul Konvensiyası ratifikasiya edilsin",
          "Qadınlara qarşı zorakılığın və məişət zorakılığının qarşısının "
          "alınması və onlara qarşı mübarizə haqqında Konvensiyanı ratifikasiya "
          "etmək",
          "Ratify the Istanbul Convention"}) {
        const SimilarResponse found = ask({.text = draft});
        ASSERT_GE(found.hits.size(), 2U) << draft;
        const std::set<std::string> first = {found.hits[0].id, found.hits[1].id};
        EXPECT_EQ(first, (std::set<std::string>{"name", "title"})) << draft;
    }
    for (const SimilarHit& hit : ask({.text = "İstanbul Konvensiyası ratifikasiya edilsin"}).hits) {
        EXPECT_NE(hit.id, "city");
        EXPECT_NE(hit.id, "other");
    }
}

TEST_F(SimilarMatters, KnowsTheOtherNamesOfATermWithinALongerOne) {
    fixture_.put(
        {much_else(),
         english("early", "Prevent early and forced marriage in mountain villages", "Peru"),
         english("other", "Take note of the marital status of herders", "Chad")});
    const SimilarResponse found = ask({.text = "Uşaq nikahlarının qarşısı alınsın"});
    ASSERT_FALSE(found.hits.empty());
    EXPECT_EQ(found.hits[0].id, "early");
    for (const SimilarHit& hit : found.hits) EXPECT_NE(hit.id, "other");
}

}  // namespace
}  // namespace axtar::search
