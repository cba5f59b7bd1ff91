#include "corpus/amendment_record.h"

#include <random>

#include <gtest/gtest.h>

#include "tests/support/random_seed.h"

namespace axtar::corpus {
namespace {

std::vector<Amendment> sample_amendments() {
    return {{.note = "note-12",
             .act_number = "811-IVQD",
             .date = "2013-11-22",
             .provision = "25.1.1",
             .anchor = "maddə-25",
             .action = AmendmentAction::kNewWording,
             .prior = "prior-12"},
            {.note = "note-13", .act_number = "\"\\<1>", .action = AmendmentAction::kInserted},
            {}};
}

TEST(AmendmentRecord, ComesBackAsItWentIn) {
    const std::vector<Amendment> amendments = sample_amendments();
    const auto decoded = decode_amendments(encode(amendments));
    ASSERT_TRUE(decoded) << to_string(decoded.error());
    ASSERT_EQ(decoded->size(), amendments.size());
    for (std::size_t i = 0; i < amendments.size(); ++i) {
        EXPECT_EQ(decoded->at(i).note, amendments[i].note);
        EXPECT_EQ(decoded->at(i).act_number, amendments[i].act_number);
        EXPECT_EQ(decoded->at(i).date, amendments[i].date);
        EXPECT_EQ(decoded->at(i).provision, amendments[i].provision);
        EXPECT_EQ(decoded->at(i).anchor, amendments[i].anchor);
        EXPECT_EQ(decoded->at(i).action, amendments[i].action);
        EXPECT_EQ(decoded->at(i).prior, amendments[i].prior);
    }
}

TEST(AmendmentRecord, KeepsEveryAction) {
    for (int number = 0; number <= static_cast<int>(AmendmentAction::kUnknown); ++number) {
        const auto action = static_cast<AmendmentAction>(number);
        const auto decoded = decode_amendments(encode(std::vector<Amendment>{{.action = action}}));
        ASSERT_TRUE(decoded);
        EXPECT_EQ(decoded->at(0).action, action) << amendment_action_name(action);
    }
}

TEST(AmendmentRecord, IsNothingWhereThereIsNone) {
    EXPECT_EQ(encode(std::vector<Amendment>{}), "");
    ASSERT_TRUE(decode_amendments(""));
    EXPECT_TRUE(decode_amendments("")->empty());
}

TEST(AmendmentRecord, RefusesOtherJson) {
    for (const char* json :
         {"x", "{}", "null", "[1]", "[{\"note\": true}]", "[{\"action\": \"burnt\"}]",
          "[{\"action\": null}]", "[] x", "[{\"date\": [\"2013\"]}]"}) {
        const auto decoded = decode_amendments(json);
        ASSERT_FALSE(decoded) << json;
        EXPECT_EQ(decoded.error().code, ErrorCode::kIncompatible);
    }
}

TEST(AmendmentRecord, SurvivesDepthAndDamage) {
    EXPECT_FALSE(decode_amendments(std::string(1'000'000, '[')));
    const unsigned seed = tests::random_seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::string json = encode(sample_amendments());
    for (int round = 0; round < 20000; ++round) {
        std::string damaged = json;
        for (unsigned edits = 1 + random() % 4; edits > 0; --edits) {
            damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
        }
        const auto decoded = decode_amendments(damaged);
        if (decoded && !decoded->empty()) {
            EXPECT_FALSE(encode(*decoded).empty());
        }
    }
}

}  // namespace
}  // namespace axtar::corpus
