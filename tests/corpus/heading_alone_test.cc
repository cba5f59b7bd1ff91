#include "corpus/heading_alone.h"

#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace axtar::corpus {
namespace {

Section section(std::string heading, std::string text) {
    Section made;
    made.heading = std::move(heading);
    made.text = std::move(text);
    return made;
}

TEST(HeadingAlone, HasNoLetterOrDigitBesides) {
    EXPECT_TRUE(is_heading_alone(section("FƏSİL 3. Gəzinti", "FƏSİL 3\nGəzinti")));
    EXPECT_TRUE(
        is_heading_alone(section("FƏSİL 41. Hərbi xidmət", "FƏSİL 41 [471]\nHərbi xidmət")));
    EXPECT_TRUE(is_heading_alone(section("I fəsil. Müddəalar", "I f ə s i l\nMüddəalar")));
    EXPECT_TRUE(is_heading_alone(section("Müddəalar", "")));
    EXPECT_FALSE(is_heading_alone(section("Maddə 3. Gəzinti", "Maddə 3. Gəzinti\nBir saat.")));
    EXPECT_FALSE(is_heading_alone(section("A long heading over little text", "Repealed.")))
        << "fewer words than the heading has, but others";
    EXPECT_FALSE(is_heading_alone(section("Annex 2", "Annex 2\n45 67")));
    EXPECT_FALSE(is_heading_alone(section("Annex", "Annex [2b]")));
    EXPECT_FALSE(is_heading_alone(section("", "")));
}

TEST(HeadingAlone, IsNoRecommendation) {
    Section made = section("Heat the prisons", "Heat the prisons");
    EXPECT_TRUE(is_heading_alone(made));
    made.recommendation.emplace();
    EXPECT_FALSE(is_heading_alone(made));
}

}  // namespace
}  // namespace axtar::corpus
