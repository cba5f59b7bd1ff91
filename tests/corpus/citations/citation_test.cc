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
