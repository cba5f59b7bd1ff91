#include <string>

#include <gtest/gtest.h>

#include "corpus/recommendations/carried_out.h"
#include "corpus/recommendations/deadline.h"
#include "corpus/recommendations/list_headings.h"
#include "corpus/recommendations/split_recommendations.h"
#include "tests/corpus/recommendations/report_of.h"
#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

using tests::read_table;

std::string joined(const std::vector<std::string>& values) {
    std::string all;
    for (const std::string& value : values) all += (all.empty() ? "" : "; ") + value;
    return all.empty() ? "-" : all;
}

// Columns: kind of document, yes or no, sentence, addressees.
TEST(Recommendations, AreToldFromOtherSentences) {
    std::size_t negatives = 0;
    for (const auto& [where, columns] : read_table("recommendations/sentences.tsv")) {
        SCOPED_TRACE(where);
        Document document = report_of(columns.at(2), "");
        document.kind = columns.at(0);
        split_recommendations(document, Gazetteer::built_in());
        const bool wanted = columns.at(1) == "yes";
        negatives += wanted ? 0U : 1U;
        EXPECT_EQ(!recommended(document).empty(), wanted) << columns.at(2);
        if (!wanted || columns.size() < 4 || recommended(document).empty()) continue;
        for (const Section& section : document.sections) {
            if (!section.recommendation) continue;
            EXPECT_EQ(joined(section.recommendation->addressees), columns.at(3)) << columns.at(2);
            EXPECT_GE(section.recommendation->confidence, 60);
            break;
        }
    }
    EXPECT_GE(negatives, 50U);
}

TEST(Recommendations, SayByWhen) {
    for (const auto& [where, columns] : read_table("recommendations/deadlines.tsv")) {
        SCOPED_TRACE(where);
        const std::string found = recommendations::find_deadline(columns.at(0));
        EXPECT_EQ(found.empty() ? "-" : found, columns.at(1)) << columns.at(0);
    }
}

TEST(Recommendations, SayWhatBecameOfThem) {
    for (const auto& [where, columns] : read_table("recommendations/statuses.tsv")) {
        SCOPED_TRACE(where);
        const std::string found = recommendations::find_status(columns.at(0));
        EXPECT_EQ(found.empty() ? "-" : found, columns.at(1)) << columns.at(0);
        EXPECT_TRUE(found.empty() || is_known_status(found)) << found;
    }
}

TEST(Recommendations, StandUnderHeadings) {
    for (const auto& [where, columns] : read_table("recommendations/headings.tsv")) {
        SCOPED_TRACE(where);
        const auto kind = recommendations::heading_kind(columns.at(0));
        const std::string name = kind == recommendations::HeadingKind::kRecommendations ? "list"
                                 : kind == recommendations::HeadingKind::kEarlierRecommendations
                                     ? "earlier"
                                     : "other";
        EXPECT_EQ(name, columns.at(1)) << columns.at(0);
    }
}

}  // namespace
}  // namespace axtar::corpus
