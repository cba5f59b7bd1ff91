#include <algorithm>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "analyzers/analyzer_registry.h"
#include "analyzers/fold.h"
#include "analyzers/query_analysis.h"
#include "tests/support/shared_data.h"

namespace axtar::analyzers {
namespace {

struct Variant {
    std::string variant;
    std::string canonical;
    std::string kind;
};

std::vector<Variant> read_variants(const std::filesystem::path& file) {
    std::vector<Variant> rows;
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);  // names of the columns
    while (std::getline(in, line)) {
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        const std::size_t third = line.find('\t', second + 1);
        Variant row{line.substr(0, first), line.substr(first + 1, second - first - 1),
                    line.substr(second + 1, third - second - 1)};
        for (std::string* text : {&row.variant, &row.canonical}) {
            for (std::size_t at = text->find("\\n"); at != std::string::npos;
                 at = text->find("\\n")) {
                text->replace(at, 2, "\n");
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

bool contains(const std::vector<std::string>& list, const std::string& form) {
    return std::ranges::find(list, form) != list.end();
}

bool meets(const QueryWord& word, const Token& token) {
    return contains(word.exact, token.text) || contains(word.stems, token.stem) ||
           contains(word.folded, fold(token.stem));
}

/// Whether each word of the query meets the token at its place in an Azerbaijani text.
bool finds(const std::string& query, const std::string& text) {
    std::vector<Token> tokens;
    analyze_text(text, Language::kAzerbaijani, tokens);
    const std::vector<QueryWord> words = analyze_query(query);
    if (words.size() != tokens.size() || words.empty()) return false;
    return std::ranges::equal(words, tokens, meets);
}

/// Whether both give the same terms when both stand in Azerbaijani texts.
bool same_terms(const std::string& a, const std::string& b) {
    std::vector<Token> first;
    std::vector<Token> second;
    analyze_text(a, Language::kAzerbaijani, first);
    analyze_text(b, Language::kAzerbaijani, second);
    return std::ranges::equal(first, second, [](const Token& x, const Token& y) {
        return x.text == y.text || x.stem == y.stem || fold(x.stem) == fold(y.stem);
    });
}

// Each row was met in real text; the test is that a reader who types one finds the other, both
// ways.
TEST(Variants, ReachTheTermOfTheirCanonicalForm) {
    AXTAR_REQUIRE_SHARED_DATA(file, "normalization/variants_dev.tsv");
    const std::vector<Variant> rows = read_variants(file);
    ASSERT_GT(rows.size(), 100U);
    std::size_t met = 0;
    for (const Variant& row : rows) {
        const bool by_canonical = finds(row.canonical, row.variant);
        const bool by_variant = finds(row.variant, row.canonical);
        if (by_canonical && by_variant && same_terms(row.variant, row.canonical)) {
            ++met;
        } else {
            std::cout << "not met " << (by_canonical ? "" : "[canonical typed] ")
                      << (by_variant ? "" : "[variant typed] ") << row.variant << " | "
                      << row.canonical << " | " << row.kind << '\n';
        }
    }
    const double share = static_cast<double>(met) / static_cast<double>(rows.size());
    std::cout << "variants met both ways: " << met << " of " << rows.size() << " (" << 100 * share
              << "%)\n";
    EXPECT_GE(share, 0.97);
}

}  // namespace
}  // namespace axtar::analyzers
