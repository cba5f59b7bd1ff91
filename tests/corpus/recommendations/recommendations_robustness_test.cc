#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "corpus/recommendations/split_recommendations.h"
#include "tests/corpus/recommendations/report_of.h"
#include "tests/corpus/sections_of.h"
#include "tests/support/random_seed.h"

namespace axtar::corpus {
namespace {

constexpr std::array<std::string_view, 30> kPieces = {"\n",
                                                      ". ",
                                                      "tövsiyə olunur",
                                                      "1. ",
                                                      "(a) ",
                                                      "- ",
                                                      "Tövsiyələr\n",
                                                      "Recommendations\n",
                                                      "115.36\n",
                                                      "should",
                                                      "recommends that",
                                                      "Ədliyyə Nazirliyinə",
                                                      ": ",
                                                      " aparılması ",
                                                      "\t",
                                                      "\xC6",
                                                      "“",
                                                      "”",
                                                      "the Ministry of Justice ",
                                                      "urged Slovenia to ratify",
                                                      " hazırlansın",
                                                      "; ",
                                                      "  ",
                                                      "(Chile)",
                                                      "2019-cu il mayın 1-dək",
                                                      "x",
                                                      "ki, ",
                                                      "12",
                                                      "İcra edilib",
                                                      "within 99999999999999999999 days"};

// Any text: nothing is lost or doubled, spans lie in their sections, anchors are apart, and a
// second call changes nothing.
TEST(SplitRecommendations, LosesNothingOfRandomText) {
    const unsigned seed = tests::random_seed();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 500; ++round) {
        Document document = report_of("", "az");
        document.sections.clear();
        const std::size_t sections = 1 + random() % 3;
        for (std::size_t i = 0; i < sections; ++i) {
            Section section;
            section.anchor = i == 1 ? "rec-1" : "s-" + std::to_string(i);
            const std::size_t length = random() % 50;
            for (std::size_t piece = 0; piece < length; ++piece) {
                section.text += kPieces[random() % kPieces.size()];
            }
            if (random() % 3 == 0) section.heading = "Tövsiyələr";
            document.sections.push_back(std::move(section));
        }
        const std::string before = joined_text(document.sections);
        split_recommendations(document, Gazetteer::built_in());
        std::string after = joined_text(document.sections);
        EXPECT_EQ(after, before);
        std::set<std::string> anchors;
        for (const Section& section : document.sections) {
            EXPECT_TRUE(anchors.insert(section.anchor).second) << section.anchor;
            if (!section.recommendation) continue;
            EXPECT_LT(section.recommendation->start, section.recommendation->end);
            EXPECT_LE(section.recommendation->end, section.text.size());
        }
        Document again = document;
        split_recommendations(again, Gazetteer::built_in());
        EXPECT_EQ(anchors_and_roles(again.sections), anchors_and_roles(document.sections));
        EXPECT_EQ(recommended(again), recommended(document));
    }
}

TEST(SplitRecommendations, ReadsALongListInItsTime) {
    std::string text;
    for (int i = 1; i <= 20000; ++i) text += std::to_string(i) + ". Adopt the law.\n";
    Document document = report_of(text, "en", "Recommendations");
    split_recommendations(document, Gazetteer::built_in());
    EXPECT_GE(document.sections.size(), 5000U);
}

}  // namespace
}  // namespace axtar::corpus
