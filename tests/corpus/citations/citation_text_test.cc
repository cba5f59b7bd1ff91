#include <gtest/gtest.h>

#include "corpus/citations/find_citations.h"
#include "tests/corpus/citations/keys_of.h"
#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

TEST(FindCitations, ReadsEachPatternOfBothLanguages) {
    for (const auto& [where, columns] : tests::read_table("citations/texts.tsv")) {
        SCOPED_TRACE(where + ": " + columns.at(3));
        const CitationContext context{
            .act = columns.at(0), .article = columns.at(1), .treaty = columns.at(2)};
        EXPECT_EQ(keys_of(find_citations(columns.at(3), context)), columns.at(4));
    }
}

TEST(FindCitations, GivesThePathLevelByLevel) {
    const auto citations =
        find_citations("Cinayət Məcəlləsinin 18-ci maddəsinin birinci hissəsinin ikinci abzası");
    ASSERT_EQ(citations.size(), 1U);
    const ProvisionPath expected = {{ProvisionLevel::kArticle, "18"},
                                    {ProvisionLevel::kPart, "1"},
                                    {ProvisionLevel::kIndent, "2"}};
    EXPECT_EQ(citations[0].path, expected);
    EXPECT_EQ(citations[0].act, "az:cm");
    EXPECT_EQ(citations[0].kind, CitationKind::kArticle);
}

TEST(FindCitations, NamesTheKind) {
    const CitationContext own{.act = "az:cm"};
    EXPECT_EQ(find_citations("bu Məcəllənin 5-ci maddəsi", own).at(0).kind, CitationKind::kOwnAct);
    EXPECT_EQ(find_citations("246-IIKQ").at(0).kind, CitationKind::kActNumber);
    EXPECT_EQ(find_citations("Article 3 of the ECHR").at(0).kind, CitationKind::kTreatyArticle);
    EXPECT_EQ(find_citations("A/HRC/39/14").at(0).kind, CitationKind::kUnSymbol);
    EXPECT_EQ(citation_kind_name(CitationKind::kUnSymbol), "un_symbol");
    EXPECT_EQ(citation_kind_name(CitationKind::kDecree), "decree");
}

TEST(FindCitations, ItemsOfAListHavePlacesOfTheirOwn) {
    const std::string text = "Cinayət Məcəlləsinin 144-cü və 145.2-ci maddələri";
    const auto citations = find_citations(text);
    ASSERT_EQ(citations.size(), 2U);
    EXPECT_EQ(text.substr(citations[0].start, citations[0].end - citations[0].start),
              "Cinayət Məcəlləsinin 144-cü");
    EXPECT_EQ(text.substr(citations[1].start, citations[1].end - citations[1].start),
              "145.2-ci maddələri");
}

}  // namespace
}  // namespace axtar::corpus
