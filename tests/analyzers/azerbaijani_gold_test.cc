// Figures of conflation that the Azerbaijani stemmer must hold: on paradigms made by the rules of
// grammar, and on the shared UniMorph table where it is at hand.

#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "analyzers/azerbaijani/stemmer.h"
#include "analyzers/evaluation/conflation.h"
#include "analyzers/evaluation/eval_analysis.h"
#include "tests/support/read_table.h"
#include "tests/support/shared_data.h"

namespace axtar::analyzers {
namespace {

StemFunction ours() {
    return [stemmer = AzerbaijaniStemmer()](std::string_view word) { return stemmer.stem(word); };
}

std::vector<GoldRow> table(const char* name) {
    std::vector<GoldRow> rows;
    for (const auto& row : tests::read_table(name)) {
        rows.push_back({row.second.at(0), row.second.at(1), row.second.at(2)});
    }
    return rows;
}

void expect_figures(const std::vector<GoldRow>& rows, double f1, double agreement) {
    const ConflationFigures right = measure_conflation(rows, ours());
    const ConflationFigures folded = measure_conflation(fold_rows(rows), ours());
    std::cout << "items " << right.items << " F1 " << right.f1() << " agreement "
              << right.agreement() << " folded F1 " << folded.f1() << '\n';
    EXPECT_GE(right.f1(), f1);
    EXPECT_GE(right.agreement(), agreement);
    EXPECT_GE(folded.f1(), right.f1() - 0.02);
}

TEST(AzerbaijaniGold, NounParadigms) {
    expect_figures(table("analyzers/azerbaijani_nouns.tsv"), 0.99, 0.99);
}

TEST(AzerbaijaniGold, VerbParadigms) {
    expect_figures(table("analyzers/azerbaijani_verbs.tsv"), 0.98, 0.98);
}

TEST(AzerbaijaniGold, SharedTable) {
    AXTAR_REQUIRE_SHARED_DATA(path, "morphology/unimorph_az_dev.tsv");
    const auto rows = read_gold(path);
    ASSERT_TRUE(rows) << to_string(rows.error());
    expect_figures(*rows, 0.98, 0.97);
}

TEST(AzerbaijaniGold, FoldingChangesFewStems) {
    AXTAR_REQUIRE_SHARED_DATA(path, "vocab/az_freq.tsv");
    const auto rows = read_word_list(path);
    ASSERT_TRUE(rows) << to_string(rows.error());
    const StemFunction stem = ours();
    std::size_t same = 0;
    for (const std::string& word : *rows) {
        same += stem(fold_letters(word)) == fold_letters(stem(word)) ? 1 : 0;
    }
    EXPECT_GE(same * 1000, rows->size() * 990) << same << " of " << rows->size();
}

/// A smoke test that catches a slip by an order of magnitude, in debug builds and on busy machines
/// too.
TEST(AzerbaijaniGold, StemsQuickly) {
    const std::vector<GoldRow> rows = table("analyzers/azerbaijani_verbs.tsv");
    const StemFunction stem = ours();
    const auto begin = std::chrono::steady_clock::now();
    std::size_t bytes = 0;
    for (const GoldRow& row : rows) bytes += stem(row.form).size();
    const std::chrono::duration<double, std::micro> spent =
        std::chrono::steady_clock::now() - begin;
    EXPECT_GT(bytes, 0U);
    EXPECT_LT(spent.count() / static_cast<double>(rows.size()), 100.0) << "microseconds a word";
}

}  // namespace
}  // namespace axtar::analyzers
