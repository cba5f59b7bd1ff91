#include <gtest/gtest.h>

#include "corpus/citations/find_citations.h"

namespace axtar::corpus {
namespace {

TEST(CitationContext, ComesFromTitleAndNumber) {
    EXPECT_EQ(citation_context("Azərbaycan Respublikasının Ailə Məcəlləsi", "", "az", "").act,
              "az:am");
    EXPECT_EQ(citation_context("Azərbaycan Respublikasının Konstitusiyası", "", "az", "").act,
              "az:const");
    EXPECT_EQ(
        citation_context("Polis haqqında Azərbaycan Respublikasının Qanunu", "727-IQ", "az", "")
            .act,
        "az:727-IQ");
    EXPECT_EQ(citation_context("Yaşıllıqlar haqqında", "957-IVQ", "az", "").act, "az:957-IVQ");
    EXPECT_EQ(citation_context("European Social Charter", "", "en", "").act, "esc");
    EXPECT_EQ(citation_context("İllik məruzə", "", "az", "").act, "");
}

TEST(CitationContext, OfAJudgmentIsTheEuropeanConvention) {
    const auto context = citation_context("CASE OF OSMAN v. THE UNITED KINGDOM", "", "en",
                                          "The European Court of Human Rights, sitting …");
    EXPECT_EQ(context.treaty, "echr");
    EXPECT_EQ(context.act, "");
    EXPECT_EQ(context.jurisdiction, "");
}

TEST(CitationContext, KnowsWhatIsAboutAzerbaijan) {
    EXPECT_EQ(citation_context("Report", "", "en", "The visit to Azerbaijan").jurisdiction, "az");
}

}  // namespace
}  // namespace axtar::corpus
