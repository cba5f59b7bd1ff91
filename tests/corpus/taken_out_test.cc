#include "corpus/taken_out.h"

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

TEST(TakenOut, IsAHeadingThatSaysSoAndNothingBesides) {
    const std::string heading = "Maddə 12. Bağın icarəsi – çıxarılmışdır.";
    EXPECT_TRUE(is_taken_out(section(heading, heading)));
    EXPECT_TRUE(is_taken_out(section(heading, heading + " [41]")));
    EXPECT_TRUE(is_taken_out(section("Maddə 9. Körpülər – ləğv edilmişdir", "")));
    EXPECT_FALSE(is_taken_out(section(heading, heading + "\n12.1. Bağ icarəyə verilir.")))
        << "the title of a part was taken out, its text was not";
    EXPECT_FALSE(is_taken_out(section("Maddə 12. Bağın icarəsi", "")));
    EXPECT_FALSE(is_taken_out(section("Maddə 70. İcarənin ləğv edilməsi", "")));
    EXPECT_FALSE(is_taken_out(section("", "")));
}

}  // namespace
}  // namespace axtar::corpus
