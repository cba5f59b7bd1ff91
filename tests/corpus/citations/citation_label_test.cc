#include "corpus/citations/citation_label.h"

#include <gtest/gtest.h>

#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

TEST(CitationLabel, SaysAKeyInBothLanguages) {
    for (const auto& [where, columns] : tests::read_table("citations/labels.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_EQ(citation_label(columns.at(0), "az"), columns.at(1));
        EXPECT_EQ(citation_label(columns.at(0), "en"), columns.at(2));
    }
}

TEST(OrdinalEnding, FollowsTheLastVowelOfTheSpokenNumber) {
    for (const auto& [where, columns] : tests::read_table("citations/ordinals.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_EQ(ordinal_ending(columns.at(0)), columns.at(1));
    }
}

TEST(CitationLabel, SurvivesKeysThatNobodyMade) {
    for (const char* key : {"", "/", "az:cm/", "az:cm/..", "az:cm/.abz", "*/", "az:decree:", "::",
                            "az:cm/a.b.c", "un:", "az:cm/abz", "az:cm/.note.note"}) {
        SCOPED_TRACE(key);
        const std::string both = citation_label(key, "az") + citation_label(key, "en");
        EXPECT_LT(both.size(), 200U);
    }
}

}  // namespace
}  // namespace axtar::corpus
