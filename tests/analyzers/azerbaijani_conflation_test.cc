#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "analyzers/evaluation/conflation.h"
#include "analyzers/evaluation/eval_analysis.h"
#include "tests/support/temporary_directory.h"

namespace axtar::analyzers {
namespace {

const std::vector<GoldRow> kRows = {
    {"ev", "ev", "N;NOM"},    {"ev", "evlər", "N;PL"},  {"ev", "evdə", "N;LOC"},
    {"evlər", "evlərə", "N"}, {"ev", "evlər", "N;ACC"},  // a repeated pair counts once
};

std::string keep(std::string_view word) { return std::string(word); }
std::string first_two(std::string_view word) { return first_letters(word, 2); }

TEST(Conflation, CountsPairsByHand) {
    const ConflationFigures none = measure_conflation(kRows, keep);
    EXPECT_EQ(none.items, 4U);
    EXPECT_EQ(none.lemmas, 2U);
    EXPECT_EQ(none.belong, 3U);
    EXPECT_EQ(none.together, 0U);
    EXPECT_DOUBLE_EQ(none.recall(), 0.0);
    EXPECT_DOUBLE_EQ(none.f1(), 0.0);
    EXPECT_DOUBLE_EQ(none.agreement(), 0.25);

    const ConflationFigures two = measure_conflation(kRows, first_two);
    EXPECT_EQ(two.together, 6U);
    EXPECT_EQ(two.both, 3U);
    EXPECT_DOUBLE_EQ(two.precision(), 0.5);
    EXPECT_DOUBLE_EQ(two.recall(), 1.0);
    EXPECT_NEAR(two.f1(), 2.0 / 3.0, 1e-12);
    EXPECT_DOUBLE_EQ(two.agreement(), 1.0);
}

TEST(Conflation, LeavesOutPairsOfOneFormUnderTwoLemmas) {
    const std::vector<GoldRow> rows = {{"at", "atı", "N"}, {"ata", "atı", "N"}};
    EXPECT_EQ(measure_conflation(rows, keep).together, 0U);
}

TEST(Conflation, NamesTornLemmasAndMixedStems) {
    const auto torn = torn_lemmas(kRows, keep, 10);
    ASSERT_EQ(torn.size(), 1U);
    EXPECT_EQ(torn[0].name, "ev");
    EXPECT_EQ(torn[0].wrong_pairs, 3U);
    const auto mixed = mixed_stems(kRows, first_two, 10);
    ASSERT_EQ(mixed.size(), 1U);
    EXPECT_EQ(mixed[0].name, "ev");
    EXPECT_EQ(mixed[0].wrong_pairs, 3U);
}

TEST(Conflation, FoldsLetters) { EXPECT_EQ(fold_letters("əğrı çöşü ə"), "egri cosu e"); }

TEST(Conflation, ListsTheLargestClasses) {
    const std::vector<std::string> words = {"evlər", "evdə", "at", "evlər"};
    const auto classes = largest_classes(words, first_two, 1);
    ASSERT_EQ(classes.size(), 1U);
    EXPECT_EQ(classes[0].name, "ev");
    EXPECT_EQ(classes[0].members, (std::vector<std::string>{"evdə", "evlər"}));
}

TEST(EvalAnalysis, PrintsStemmersSideBySide) {
    const tests::TemporaryDirectory directory;
    const auto gold = directory.write("gold.tsv", "kitab\tkitablar\tN;PL\nkitab\tkitabı\tN;ACC\n");
    std::ostringstream out;
    const auto done = run_eval_analysis({.gold = {gold}, .stemmers = {{"two", first_two}}}, out);
    ASSERT_TRUE(done) << to_string(done.error());
    for (const char* expected : {"none", "F5", "two", "axtar", "folded", "gold.tsv: 2 rows"}) {
        EXPECT_NE(out.str().find(expected), std::string::npos) << expected;
    }
}

TEST(EvalAnalysis, NamesThePlaceOfABadLine) {
    const tests::TemporaryDirectory directory;
    const auto gold = directory.write("gold.tsv", "# comment\nkitab\tkitablar\tN\nkitab kitabı\n");
    std::ostringstream out;
    const auto done = run_eval_analysis({.gold = {gold}}, out);
    ASSERT_FALSE(done);
    EXPECT_NE(to_string(done.error()).find("gold.tsv:3"), std::string::npos)
        << to_string(done.error());
    const auto missing = run_eval_analysis({.gold = {directory.path() / "absent.tsv"}}, out);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::kNotFound);
}

}  // namespace
}  // namespace axtar::analyzers
