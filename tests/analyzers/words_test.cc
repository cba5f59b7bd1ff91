#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "analyzers/apostrophe_filter.h"
#include "analyzers/digraphs.h"
#include "analyzers/english_stemmer.h"
#include "analyzers/fold.h"
#include "analyzers/known_word.h"
#include "analyzers/language_detector.h"
#include "analyzers/legal_tokenizer.h"
#include "analyzers/letter_repair_filter.h"
#include "analyzers/lower_case_filter.h"
#include "analyzers/stem_explanation.h"
#include "analyzers/word_families.h"
#include "tests/support/read_table.h"

namespace axtar::analyzers {
namespace {

template <class Filter>
std::string filtered(const std::string& word, Language language) {
    std::vector<Token> tokens(1);
    tokens[0].text = word;
    tokens[0].language = language;
    Filter().apply(tokens);
    return tokens.at(0).text;
}

TEST(LowerCaseFilter, FollowsPassageAndToken) {
    for (const auto& [where, columns] : tests::read_table("analyzers/lower_case.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_EQ(filtered<LowerCaseFilter>(columns.at(1), language_from_code(columns.at(0))),
                  columns.at(2));
    }
}

TEST(ApostropheFilter, TakesOffEndingsAndMarks) {
    for (const auto& [where, columns] : tests::read_table("analyzers/apostrophe.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_EQ(filtered<ApostropheFilter>(columns.at(0), Language::kEnglish), columns.at(1));
    }
}

TEST(LetterRepairFilter, PutsLettersRightInAzerbaijani) {
    for (const auto& [where, columns] : tests::read_table("analyzers/letter_repair.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_EQ(filtered<LetterRepairFilter>(columns.at(1), language_from_code(columns.at(0))),
                  columns.at(2));
    }
}

TEST(EnglishStemmer, FoldsSpellingsAndLeavesLatin) {
    for (const auto& [where, columns] : tests::read_table("analyzers/english_stem.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_EQ(stem_english(columns.at(0)), columns.at(1));
    }
}

TEST(WordFamilies, HaveEachWordOnceAndInBritishSpelling) {
    std::set<std::string> seen;
    std::istringstream lines{std::string(english_word_families())};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        EXPECT_EQ(line.find_first_not_of("abcdefghijklmnopqrstuvwxyz ", 1), std::string::npos)
            << line;
        EXPECT_EQ(line.find("  "), std::string::npos) << line;
        EXPECT_NE(line.back(), ' ') << line;
        std::istringstream words(line.front() == '=' ? line.substr(1) : line);
        for (std::string word; words >> word;) {
            EXPECT_TRUE(seen.insert(word).second) << word << " stands twice";
            EXPECT_EQ(stem_english(word), *WordFamilies(line, stem_english).stem_of(word))
                << word << " is not looked up as it is written here";
        }
    }
    EXPECT_GT(seen.size(), 1500U);
}

TEST(WordFamilies, TakeTheFirstLineOfAWord) {
    const WordFamilies families("# none\na b\n=c b\n", [](std::string_view) { return "s"; });
    EXPECT_EQ(*families.stem_of("a"), "s");
    EXPECT_EQ(*families.stem_of("b"), "s");
    EXPECT_EQ(*families.stem_of("c"), "c");
    EXPECT_EQ(families.stem_of("#"), nullptr);
    EXPECT_EQ(families.stem_of(""), nullptr);
}

TEST(Digraphs, StandForTheFoldedLetter) {
    for (const auto& [where, columns] : tests::read_table("analyzers/digraphs.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_EQ(without_digraphs(columns.at(0)), columns.at(1));
    }
}

TEST(Fold, TakesSignsOffLetters) {
    for (const auto& [where, columns] : tests::read_table("analyzers/fold.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_EQ(fold(columns.at(0)), columns.at(1));
    }
}

TEST(KeywordKey, IsOneForSpellingsOfAValue) {
    for (const auto& [where, columns] : tests::read_table("analyzers/keyword_key.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_EQ(keyword_key(columns.at(0)), columns.size() > 1 ? columns[1] : "");
    }
}

TEST(LanguageDetector, KnowsShortLinesAndCapitals) {
    for (const auto& [where, columns] : tests::read_table("analyzers/language.tsv")) {
        SCOPED_TRACE(where + ": " + columns.at(0));
        EXPECT_EQ(code(detect_language(columns.at(0))), columns.size() > 1 ? columns[1] : "");
    }
}

std::string letter_of(TokenType type) {
    constexpr std::string_view kLetters = "wnacrpudel";
    return std::string(1, kLetters[static_cast<std::size_t>(type)]);
}

TEST(LegalTokenizer, KeepsLegalFormsWhole) {
    for (const auto& [where, columns] : tests::read_table("analyzers/legal_tokenizer.tsv")) {
        SCOPED_TRACE(where + ": " + columns.at(0));
        std::vector<Token> tokens;
        LegalTokenizer().tokenize(columns.at(0), tokens);
        std::string found;
        for (const Token& token : tokens) {
            found += (found.empty() ? "" : " ") + token.text + "/" + letter_of(token.type);
        }
        EXPECT_EQ(found, columns.size() > 1 ? columns[1] : "");
    }
}

TEST(KnownWord, IsARootOfTheLexiconWithRegularSuffixes) {
    for (const char* word : {"havasız", "havasizdir", "qapılarımızda", "məhkəməsi"}) {
        EXPECT_TRUE(is_known_azerbaijani(word)) << word;
    }
    for (const char* word : {"hüqquq", "məhkməsi", "torture", "246-iikq", ""}) {
        EXPECT_FALSE(is_known_azerbaijani(word)) << word;
    }
    const std::vector<std::string> rests = without_endings("neçədir");
    EXPECT_NE(std::find(rests.begin(), rests.end(), "neçə"), rests.end());
    EXPECT_TRUE(without_endings("").empty());
}

TEST(KnownWord, KeepsTheHarmonyOfVowels) {
    for (const char* word : {"çıxarıblar", "müqaviləsi", "komissiyası", "cixariblar", "torture"}) {
        EXPECT_TRUE(has_harmonic_endings(word)) << word;
    }
    EXPECT_FALSE(has_harmonic_endings("çıxariblar"));
    EXPECT_FALSE(has_harmonic_endings("qapılarımiz"));
    EXPECT_EQ(in_harmony("çıxar", "iblar"), "ıblar");
    EXPECT_EQ(in_harmony("şəhər", "lerimiz"), "lərimiz");
    EXPECT_EQ(in_harmony("hüquq", "un"), "un");
    EXPECT_EQ(in_harmony("çıxar", "ıblar"), "ıblar");
    EXPECT_EQ(in_harmony("recommend", "ations"), "ations");
}

TEST(StemExplanation, TellsTheSuffixesInTheOrderTheyWereCut) {
    const StemExplanation word = explain_stem("məhkəmələrimizdə", Language::kAzerbaijani);
    EXPECT_EQ(word.stem, "məhkəmə");
    EXPECT_EQ(word.suffixes, (std::vector<std::string>{"-də", "-imiz", "-lər"}));
    EXPECT_EQ(explain_stem("ayrı-seçkiliyin", Language::kAzerbaijani).stem,
              explain_stem("ayrıseçkilik", Language::kAzerbaijani).stem);
    const StemExplanation kept = explain_stem("qeyri-insanidir", Language::kAzerbaijani);
    EXPECT_TRUE(kept.stem.starts_with("qeyriinsan")) << kept.stem;
    EXPECT_EQ(kept.suffixes.front(), "-dir");
    EXPECT_EQ(explain_stem("246-iikq", Language::kAzerbaijani).stem, "246-iikq");
    EXPECT_EQ(explain_stem("rights", Language::kEnglish).suffixes, std::vector<std::string>{"-s"});
}

}  // namespace
}  // namespace axtar::analyzers
