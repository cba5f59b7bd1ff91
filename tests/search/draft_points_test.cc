#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "search/similar/draft_points_internal.h"

namespace axtar::search {
namespace {

using Points = std::vector<std::string_view>;

TEST(DraftPoints, AreWhatStandsBehindNumbersOrBullets) {
    EXPECT_EQ(draft_points("Tövsiyə edilir:\n1. Yol təmir edilsin;\n2. Məktəb binası tikilsin.\n"),
              (Points{"Yol təmir edilsin;", "Məktəb binası tikilsin."}));
    EXPECT_EQ(draft_points("1) mend the road; 2) build a school, and 3) train all judges"),
              (Points{"mend the road;", "build a school, and 3) train all judges"}))
        << "behind the end of a sentence or of a line";
    EXPECT_EQ(draft_points("(1) mend the road\nto the village\n\n(2) build a school"),
              (Points{"mend the road\nto the village", "build a school"}));
    EXPECT_EQ(draft_points("- mend the road\n• build a school\n"),
              (Points{"mend the road", "build a school"}));
    EXPECT_EQ(draft_points("a) mend the road\n  ç) build a school"),
              (Points{"mend the road", "build a school"}));
    EXPECT_EQ(draft_points("1. Ratify OPCAT.\n2. Build a school."),
              (Points{"Ratify OPCAT.", "Build a school."}))
        << "two words, where a number says that they are a point";
}

TEST(DraftPoints, GoOnBehindTheNinth) {
    std::string list;
    for (int number = 1; number <= 12; ++number) {
        list += "(" + std::to_string(number) + ") mend the road\n";
    }
    EXPECT_EQ(draft_points(list), Points(12, "mend the road"));
    EXPECT_TRUE(draft_points("1; mend the road\n(2. build a school\n2").empty());
}

TEST(DraftPoints, AreElseTheParagraphs) {
    EXPECT_EQ(draft_points("Mend the road.\nBuild a school\nin the village.\n\nTrain all judges"),
              (Points{"Mend the road.", "Build a school\nin the village.", "Train all judges"}));
    std::string article;
    for (std::size_t i = 0; i <= kMostParagraphs; ++i) article += "Mend the road.\n";
    EXPECT_TRUE(draft_points(article).empty()) << "an article";
    EXPECT_TRUE(
        draft_points("Mend " + std::string(kLongestParagraphs, 'a') + " it.\nBuild a school.")
            .empty());
}

TEST(DraftPoints, AreNoneOfATextThatIsOne) {
    for (const char* text :
         {"", "Mend the road to the village", "1. Mend the road", "Mend the 2. road of 5. class",
          "Mend the road\nto the village\nbefore the winter", "1.\n2.\n3.", "In 2019. 2. roads",
          "Mend the road.\nYes.", "- a\n- b", "1. Mend the road\n2.5 km of it"}) {
        EXPECT_TRUE(draft_points(text).empty()) << text;
    }
}

TEST(DraftPoints, AreAllThatThereAre) {
    std::string list;
    for (std::size_t i = 1; i <= kMostPoints + 3; ++i) {
        list += std::to_string(i) + ". Mend the road\n";
    }
    EXPECT_EQ(draft_points(list).size(), kMostPoints + 3);
    EXPECT_TRUE(draft_points(list + std::string(kLongestList, ' ')).empty());
}

}  // namespace
}  // namespace axtar::search
