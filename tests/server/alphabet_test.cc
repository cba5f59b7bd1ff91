#include "server/alphabet.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace axtar::server {
namespace {

TEST(Alphabet, OrdersNamesAsAReaderLooksThemUp) {
    const std::vector<std::string> sorted{
        "",     "2 nəfər", "Ali Məhkəmə", "Bakı",   "Çexiya", "Dövlət",   "Elm",       "Ədliyyə",
        "Əmək", "Gəncə",   "Göyçay",      "Hava",   "Xaçmaz", "Işıq",     "İsmayıllı", "Kürdəmir",
        "Qax",  "Laçın",   "Şəki",        "Şirvan", "Tovuz",  "Zaqatala", "Webdə"};
    std::vector<std::string> mixed = sorted;
    std::mt19937 random(7);
    std::shuffle(mixed.begin(), mixed.end(), random);
    std::sort(mixed.begin(), mixed.end(), stands_before);
    EXPECT_EQ(mixed, sorted);
}

TEST(Alphabet, HoldsCapitalsAndSmallLettersTogether) {
    EXPECT_TRUE(stands_before("əmək", "Əməkdaş"));
    EXPECT_TRUE(stands_before("Əmək", "əməkdaş"));
    EXPECT_NE(stands_before("bakı", "Bakı"), stands_before("Bakı", "bakı")) << "a total order";
    EXPECT_FALSE(stands_before("Bakı", "Bakı"));
    EXPECT_TRUE(stands_before("\xFF", "\xFF\xFE")) << "ill-formed text has a place, too";
}

}  // namespace
}  // namespace axtar::server
