#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "search/searcher.h"
#include "search/vocabulary/peeled_word_internal.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

using testing::Contains;
using testing::IsEmpty;

TEST(PeeledWord, IsLeftWithoutEndingsThatStemsKeep) {
    EXPECT_THAT(peeled("pozulubmu"), Contains("pozulub"));
    EXPECT_THAT(peeled("razılıqsız"), Contains("razılıq"));
    EXPECT_THAT(peeled("raziliqsiz"), Contains("raziliq"));
    EXPECT_THAT(peeled("düzəltdirmək"), Contains("düzəlt"));
    for (const char* word : {"", "sız", "qanun", "torture", "start", "ət", "mumu"}) {
        EXPECT_THAT(peeled(word), IsEmpty()) << word;
    }
}

TEST(PeeledWord, IsLookedForWhereTheIndexHasNotTheWord) {
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("a", "", {"Valideynlərin razılığı olmadan götürülmə."}),
                 tests::make_document("b", "", {"Səhvin düzəldilməsi, müddətsiz."}),
                 tests::make_document("c", "", {"Müddət bir ildir."})});
    Searcher searcher = fixture.searcher();
    const auto ids = [&](const char* query) {
        const auto response = searcher.search({.query = query});
        EXPECT_TRUE(response) << query;
        std::string text;
        if (!response) return text;
        for (const Hit& hit : response->hits) text += hit.id;
        return text;
    };
    EXPECT_EQ(ids("razılıqsız"), "a");
    EXPECT_EQ(ids("raziliqsiz"), "a");
    const auto shown = searcher.search({.query = "razılıqsız"});
    ASSERT_TRUE(shown);
    ASSERT_EQ(shown->expansions.size(), 1U);
    EXPECT_EQ(shown->expansions[0].to, "razılıq");
    EXPECT_EQ(shown->expansions[0].kind, "ending");
    EXPECT_EQ(ids("müddətsiz"), "b") << "the index has the word itself";
}

}  // namespace
}  // namespace axtar::search
