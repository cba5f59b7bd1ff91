#include "corpus/heading_key.h"

#include <string>

#include <gtest/gtest.h>

namespace axtar::corpus {
namespace {

TEST(HeadingKey, LeavesOutTheNumberAndItsWord) {
    for (const char* heading :
         {"Maddə 64. Valideynlik hüquqlarından məhrumetmə – çıxarılmışdır.",
          "Maddə 64. Valideynlik hüquqlarından məhrumetmə", "valideynlik huquqlarindan mehrumetme",
          "MADDƏ 64-1. VALİDEYNLİK HÜQUQLARINDAN MƏHRUMETMƏ [12]",
          "14-cü fəsil. Valideynlik  hüquqlarından məhrumetmə",
          "III BÖLMƏ. «Valideynlik hüquqlarından» məhrumetmə.",
          "2. Valideynlik hüquqlarından məhrumetmə"}) {
        EXPECT_EQ(heading_key(heading), "valideynlik huquqlarindan mehrumetme") << heading;
    }
    EXPECT_EQ(heading_key("Article 23. Respect for home and the family"),
              "respect for home and the family");
    EXPECT_EQ(heading_key("B. The facts"), "the facts");
    EXPECT_EQ(heading_key("IV) Merits"), "merits");
}

TEST(HeadingKey, KeepsWordsAndNumbersThatSaySomething) {
    EXPECT_EQ(heading_key("A right to life"), "a right to life");
    EXPECT_EQ(heading_key("1961 Convention"), "1961 convention");
    EXPECT_EQ(heading_key("M. v. Switzerland"), "m v switzerland");
    EXPECT_EQ(heading_key("S. and Marper v. the United Kingdom"),
              "s and marper v the united kingdom");
    EXPECT_EQ(heading_key("Part of the family"), "part of the family");
    EXPECT_EQ(heading_key("Maddə"), "madde");
    EXPECT_EQ(heading_key("Yolun 3-cü zolağı"), "yolun 3 cu zolagi");
}

TEST(HeadingKey, IsEmptyWhereNothingIsSaid) {
    for (const char* heading : {"", "  ", "Maddə 64.", "III fəsil", "[42]", "17.", "* * *"}) {
        EXPECT_EQ(heading_key(heading), "") << heading;
    }
}

TEST(HeadingKey, TakesAnyBytes) {
    EXPECT_EQ(heading_key("H\xC3\xBCquq\xFF v\xC9"), heading_key("hüquq� v�"));
    EXPECT_EQ(heading_key(std::string(100'000, 'a')).size(), 100'000U);
}

}  // namespace
}  // namespace axtar::corpus
