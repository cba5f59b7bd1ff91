#include "search/vocabulary/function_words.h"

#include <string>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

TEST(FunctionWords, AreKnownInBothLanguagesWithAndWithoutLetters) {
    for (const char* word : {"a", "the", "of", "you", "və", "ve", "üçün", "ucun", "ilə", "hansı"}) {
        EXPECT_TRUE(is_function_word(word)) << word;
    }
    for (const char* word : {"", "right", "rights", "law", "hüquq", "maddə", "article", "25"}) {
        EXPECT_FALSE(is_function_word(word)) << word;
    }
}

class MarksOfFunctionWords : public ::testing::Test {
protected:
    std::string snippet(const std::string& query) {
        tests::IndexFixture fixture;
        fixture.put({tests::make_document(
            "d", "Note", {"The rights of the accused and the rights of the child."}, "en")});
        const auto response = fixture.searcher().search({.query = query});
        EXPECT_TRUE(response) << to_string(response.error());
        if (!response || response->hits.empty()) return {};
        return response->hits[0].sections.at(0).snippet_html;
    }
};

TEST_F(MarksOfFunctionWords, AreLeftOutBesideOtherWords) {
    EXPECT_EQ(snippet("the accused of child"),
              "The rights of the <mark>accused</mark> and the rights of the "
              "<mark>child</mark>.");
}

TEST_F(MarksOfFunctionWords, AreThereInPhrasesAndAlone) {
    EXPECT_EQ(snippet("\"rights of the child\""),
              "The rights of the accused and the <mark>rights of the child</mark>.");
    EXPECT_EQ(snippet("of"),
              "The rights <mark>of</mark> the accused and the rights <mark>of</mark> the child.");
}

}  // namespace
}  // namespace axtar::search
