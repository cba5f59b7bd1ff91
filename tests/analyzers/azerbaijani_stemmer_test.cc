#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "analyzers/azerbaijani/stemmer.h"
#include "analyzers/evaluation/conflation.h"
#include "tests/support/read_table.h"

namespace axtar::analyzers {
namespace {

using tests::read_table;

std::vector<std::string> words_of(const std::string& column) {
    std::istringstream stream(column);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

TEST(AzerbaijaniStemmer, TablesAreReadable) {
    EXPECT_EQ(AzerbaijaniStemmer().errors(), std::vector<std::string>{});
}

TEST(AzerbaijaniStemmer, BringsFormsToTheirStem) {
    const AzerbaijaniStemmer stemmer;
    for (const auto& [where, columns] : read_table("analyzers/azerbaijani_stems.tsv")) {
        SCOPED_TRACE(where);
        for (const std::string& word : words_of(columns.at(1))) {
            EXPECT_EQ(stemmer.stem(word), columns.at(0)) << word;
        }
    }
}

TEST(AzerbaijaniStemmer, BringsFoldedFormsTogether) {
    const AzerbaijaniStemmer stemmer;
    std::size_t all = 0;
    std::size_t good = 0;
    for (const auto& row : read_table("analyzers/azerbaijani_stems.tsv")) {
        for (const std::string& word : words_of(row.second.at(1))) {
            ++all;
            good += stemmer.stem(fold_letters(word)) == fold_letters(row.second.at(0)) ? 1 : 0;
        }
    }
    EXPECT_GE(good * 100, all * 98) << good << " of " << all;  // adı and adi fold to one word
}

TEST(AzerbaijaniStemmer, KeepsWordsOfOtherMeaningApart) {
    const AzerbaijaniStemmer stemmer;
    for (const auto& [where, columns] : read_table("analyzers/azerbaijani_different.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_NE(stemmer.stem(columns.at(0)), stemmer.stem(columns.at(1))) << columns.at(2);
    }
}

TEST(AzerbaijaniStemmer, LeavesEndingsThatAreNoSuffix) {
    const AzerbaijaniStemmer stemmer;
    for (const auto& [where, columns] : read_table("analyzers/azerbaijani_unchanged.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_EQ(stemmer.stem(columns.at(0)), columns.at(0));
    }
}

/// Of nouns only: a bare verb stem can look like a noun with a case (yox-la, öd-ə).
TEST(AzerbaijaniStemmer, StemOfANounStemIsTheStem) {
    const AzerbaijaniStemmer stemmer;
    for (const auto& [where, columns] : read_table("analyzers/azerbaijani_nouns.tsv")) {
        SCOPED_TRACE(where);
        const std::string stem = stemmer.stem(columns.at(1));
        EXPECT_EQ(stemmer.stem(stem), stem);
    }
}

TEST(AzerbaijaniStemmer, ExplainsEachSuffix) {
    const AzerbaijaniStemmer stemmer;
    std::vector<StemStep> steps;
    EXPECT_EQ(stemmer.stem("məhkəmələrimizdə", steps), "məhkəmə");
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps[0].suffix, "də");
    EXPECT_EQ(steps[0].rest, "məhkəmələrimiz");
    EXPECT_EQ(steps[0].note, "locative");
    EXPECT_EQ(steps[1].suffix, "imiz");
    EXPECT_EQ(steps[2].suffix, "lər");
    EXPECT_EQ(steps[2].rest, "məhkəmə");
}

TEST(AzerbaijaniStemmer, ExplanationAccountsForEveryLetterThatWasCut) {
    const AzerbaijaniStemmer stemmer;
    for (const char* table :
         {"analyzers/azerbaijani_nouns.tsv", "analyzers/azerbaijani_verbs.tsv"}) {
        for (const auto& [where, columns] : read_table(table)) {
            SCOPED_TRACE(where);
            std::vector<StemStep> steps;
            const std::string stem = stemmer.stem(columns.at(1), steps);
            EXPECT_EQ(stem, stemmer.stem(columns.at(1)));
            if (steps.empty()) continue;
            EXPECT_EQ(steps.back().rest, stem);
            if (steps.size() < 2) continue;  // the rest of the last step is the repaired stem
            EXPECT_EQ(steps.front().rest + steps.front().suffix, columns.at(1));
        }
    }
}

TEST(AzerbaijaniStemmer, RestoresLettersInTheSpellingOfTheInput) {
    const AzerbaijaniStemmer stemmer;
    EXPECT_EQ(stemmer.stem("ağzında"), "ağız");
    EXPECT_EQ(stemmer.stem("agzinda"), "agiz");
    EXPECT_EQ(stemmer.stem("uşağının"), "uşaq");
    EXPECT_EQ(stemmer.stem("usaginin"), "usaq");
}

TEST(AzerbaijaniStemmer, ReturnsWhatIsNoWordAsItIs) {
    const AzerbaijaniStemmer stemmer;
    for (const std::string word : {"", "-", "--", "25", "12-1.3", "246-iiqd", "a", "закон",
                                   "məh\xFFkəmə", "\xC3", "№", "?"}) {
        EXPECT_EQ(stemmer.stem(word), word);
    }
    const std::string huge(100000, 'a');
    EXPECT_EQ(stemmer.stem(huge), huge);
}

/// A random code point, Azerbaijani letters more often than not.
void append_random(std::string& text, std::mt19937& random) {
    static const std::vector<std::string> letters = {
        "a", "b", "c", "d", "e", "g", "i", "k", "l", "m", "n", "o", "q", "r",    "s", "t",
        "u", "y", "z", "ə", "ı", "ö", "ü", "ğ", "ç", "ş", "-", "é", "х", "\xFF", " "};
    text += letters[random() % letters.size()];
    if (random() % 40 == 0) text += static_cast<char>(random() % 256);
}

TEST(AzerbaijaniStemmer, SurvivesRandomText) {
    const AzerbaijaniStemmer stemmer;
    constexpr unsigned kSeed = 20240611;
    SCOPED_TRACE(kSeed);
    std::mt19937 random(kSeed);
    for (int round = 0; round < 20000; ++round) {
        std::string word;
        for (std::size_t left = random() % 70; left > 0; --left) append_random(word, random);
        std::vector<StemStep> steps;
        const std::string stem = stemmer.stem(word);
        EXPECT_EQ(stem, stemmer.stem(word, steps)) << word;
        EXPECT_LE(stem.size(), word.size() + 4) << word;
        EXPECT_EQ(stem.empty(), word.empty()) << word;
    }
}

TEST(AzerbaijaniStemmer, GivesTheSameFromSeveralThreads) {
    const AzerbaijaniStemmer stemmer;
    std::vector<std::string> forms;
    for (const auto& row : read_table("analyzers/azerbaijani_nouns.tsv"))
        forms.push_back(row.second.at(1));
    std::vector<std::vector<std::string>> results(3);
    {
        std::vector<std::jthread> threads;
        for (auto& result : results) {
            threads.emplace_back([&stemmer, &forms, &result] {
                for (const std::string& form : forms) result.push_back(stemmer.stem(form));
            });
        }
    }
    EXPECT_EQ(results[0], results[1]);
    EXPECT_EQ(results[0], results[2]);
}

}  // namespace
}  // namespace axtar::analyzers
