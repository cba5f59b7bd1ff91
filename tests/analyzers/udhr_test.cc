#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "analyzers/analyzer_registry.h"
#include "tests/analyzers/shared_texts.h"
#include "tests/support/shared_data.h"

namespace axtar::analyzers {
namespace {

std::vector<std::string> stems_of(const std::string& text) {
    std::vector<Token> tokens;
    analyze_text(text, Language::kAzerbaijani, tokens);
    std::vector<std::string> stems;
    for (const Token& token : tokens) stems.push_back(token.stem);
    return stems;
}

/// Length of the longest common subsequence: the two versions differ in a word here and there.
std::size_t common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::size_t> row(b.size() + 1, 0);
    for (const std::string& x : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = x == b[j] ? diagonal + 1 : std::max(above, row[j]);
            diagonal = above;
        }
    }
    return row.back();
}

// The Universal Declaration in both alphabets: the same stems, article by article.
TEST(Udhr, CyrillicAndLatinGiveTheSameStems) {
    AXTAR_REQUIRE_SHARED_DATA(file, "udhr/udhr.jsonl");
    std::map<std::string, std::map<std::string, std::string>> articles;
    for (const tests::SharedText& text : tests::read_shared_texts(file)) {
        if (text.lang == "az") articles[text.article][text.script] = text.body;
    }
    ASSERT_EQ(articles.size(), 31U);
    std::size_t same = 0;
    std::size_t all = 0;
    for (auto& [article, scripts] : articles) {
        const auto latin = stems_of(scripts["Latn"]);
        const auto cyrillic = stems_of(scripts["Cyrl"]);
        const std::size_t met = common(latin, cyrillic);
        const std::size_t size = std::max(latin.size(), cyrillic.size());
        const double share = static_cast<double>(met) / static_cast<double>(size);
        same += met;
        all += size;
        EXPECT_GE(share, 0.95) << "article " << article << ": " << met << " of " << size;
    }
    std::cout << "UDHR, same stems: " << same << " of " << all << '\n';
}

}  // namespace
}  // namespace axtar::analyzers
