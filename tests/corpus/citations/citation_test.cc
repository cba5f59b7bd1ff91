#include "corpus/citations/citation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/citations/find_citations.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;

Citation one(std::string_view text) { return find_citations(text, {.act = "az:cm"}).at(0); }

TEST(IndexKeys, GoFromTheActDownToTheProvision) {
    EXPECT_THAT(index_keys(one("bu Məcəllənin 145.2.1-ci maddəsi")),
                ElementsAre("az:cm", "az:cm/145", "az:cm/145.2", "az:cm/145.2.1"));
    EXPECT_THAT(index_keys(one("246-IIKQ")), ElementsAre("az:246-IIKQ"));
    EXPECT_THAT(index_keys(one("A/HRC/39/14")), ElementsAre("un:A/HRC/39/14"));
}

TEST(IndexKeys, SpellOutARange) {
    EXPECT_THAT(index_keys(one("bu Məcəllənin 12–14-cü maddələri")),
                ElementsAre("az:cm", "az:cm/12", "az:cm/13", "az:cm/14"));
    EXPECT_THAT(index_keys(one("bu Məcəllənin 45.0.1–45.0.3-cü maddələri")),
                ElementsAre("az:cm", "az:cm/45", "az:cm/45.0", "az:cm/45.0.1", "az:cm/45.0.2",
                            "az:cm/45.0.3"));
}

// The letters between were lost.
TEST(ProvisionsOfRange, CountNumbersLettersAndChapters) {
    const auto between = [](const char* first, const char* last) {
        return provisions_of_range(first, last, 5, ItemLetters::kEnglish);
    };
    EXPECT_THAT(between("25.1", "25.3"), ElementsAre("25.1", "25.2", "25.3"));
    EXPECT_THAT(between("5.1.a", "5.1.c"), ElementsAre("5.1.a", "5.1.b", "5.1.c"));
    EXPECT_THAT(between("2.i", "2.iv"), ElementsAre("2.i", "2.ii", "2.iii", "2.iv"));
    EXPECT_THAT(between("2.i", "2.v"), ElementsAre("2.i", "2.ii", "2.iii", "2.iv", "2.v"));
    EXPECT_THAT(between("2.c", "2.d"), ElementsAre("2.c", "2.d"));
    EXPECT_THAT(between("chapter-3", "chapter-5"),
                ElementsAre("chapter-3", "chapter-4", "chapter-5"));
    EXPECT_THAT(between("section-2.chapter-3", "section-2.chapter-4"),
                ElementsAre("section-2.chapter-3", "section-2.chapter-4"));
    EXPECT_THAT(between("18.abz1", "18.abz2"), ElementsAre("18.abz1", "18.abz2"));
    EXPECT_THAT(between("2.a", "2.3"), ElementsAre("2.a", "2.3"));
    EXPECT_THAT(between("2.a", "3.c"), ElementsAre("2.a", "3.c"));
    EXPECT_THAT(between("chapter-3", "part-5"), ElementsAre("chapter-3", "part-5"));
}

// "ç" and "ə" were left out.
TEST(ProvisionsOfRange, CountsAzerbaijaniLettersInActsOfAzerbaijan) {
    const auto between = [](const char* first, const char* last, std::string_view act) {
        return provisions_of_range(first, last, 40, item_letters_of(act));
    };
    EXPECT_THAT(between("5.1.b", "5.1.f", "az:mm"),
                ElementsAre("5.1.b", "5.1.c", "5.1.ç", "5.1.d", "5.1.e", "5.1.ə", "5.1.f"));
    EXPECT_THAT(between("5.1.b", "5.1.f", "echr"),
                ElementsAre("5.1.b", "5.1.c", "5.1.d", "5.1.e", "5.1.f"));
    EXPECT_THAT(between("2.c", "2.ç", "un:A/1"), ElementsAre("2.c", "2.ç"));
    EXPECT_THAT(between("2.v", "2.x", "crc"), ElementsAre("2.v", "2.w", "2.x"));
    EXPECT_THAT(between("2.a", "2.z", "az-nmr:const"), testing::SizeIs(32));
    EXPECT_THAT(between("2.d", "2.ç", "az:mm"), ElementsAre("2.d", "2.ç"));
}

TEST(IndexKeys, OfAHugeRangeAreItsEnds) {
    EXPECT_THAT(index_keys(one("bu Məcəllənin 1–99999-cu maddələri")),
                ElementsAre("az:cm", "az:cm/1", "az:cm/99999"));
}

TEST(CitationKey, JoinsActPathAndRange) {
    const ProvisionPath path = {{ProvisionLevel::kArticle, "18"}, {ProvisionLevel::kNote, ""}};
    EXPECT_EQ(citation_key("az:cm", path), "az:cm/18.note");
    EXPECT_EQ(citation_key("az:cm", {}), "az:cm");
}

}  // namespace
}  // namespace axtar::corpus
