#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "analyzers/analyzer_registry.h"
#include "analyzers/query_analysis.h"
#include "tests/support/read_table.h"

namespace axtar::analyzers {
namespace {

void append(std::string& list, std::string_view part, std::string_view separator) {
    if (!list.empty()) list += separator;
    list += part;
}

TEST(Chain, LeadsFromTheOriginalToNormalFormsAndBack) {
    for (const auto& [where, columns] : tests::read_table("analyzers/chain.tsv")) {
        SCOPED_TRACE(where);
        const std::string& text = columns.at(0);
        std::vector<Token> tokens;
        analyze_text(text, Language::kAzerbaijani, tokens);
        std::string exact;
        std::string covered;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            append(exact, tokens[i].text, " ");
            append(covered, text.substr(tokens[i].start, tokens[i].end - tokens[i].start), "|");
            EXPECT_EQ(tokens[i].position, i + 1);
        }
        EXPECT_EQ(exact, columns.at(1));
        EXPECT_EQ(covered, columns.at(2));
    }
}

TEST(Chain, GivesEachLineItsLanguage) {
    std::vector<Token> tokens;
    analyze_text("Hər kəsin hüququ vardır.\nEveryone has the right to life.\n1996\n",
                 Language::kAzerbaijani, tokens);
    EXPECT_EQ(tokens.front().language, Language::kAzerbaijani);
    EXPECT_EQ(tokens.at(tokens.size() - 2).language, Language::kEnglish);
    EXPECT_EQ(tokens.back().language, Language::kAzerbaijani) << "the fallback";
}

TEST(Chain, StemsTheWholeAndThePartsOfAHyphenatedWord) {
    std::vector<Token> tokens;
    analyze_text("hüquq-mühafizə orqanları", Language::kAzerbaijani, tokens);
    ASSERT_EQ(tokens.size(), 2U);
    EXPECT_EQ(tokens[0].text, "hüquq-mühafizə");
    EXPECT_EQ(tokens[0].stem, "hüquqmühafizə");
    EXPECT_EQ(tokens[0].parts, (std::vector<std::string>{"hüquq", "mühafizə"}));
    EXPECT_TRUE(tokens[1].parts.empty());
}

// Penalties begin behind a dash that ends a line: their first words were lost in one with the last
// of the offence.
TEST(Chain, LosesNoWordAtALineEnd) {
    std::vector<Token> tokens;
    analyze_text("pozulmasına görə-\nfiziki şəxslər", Language::kAzerbaijani, tokens);
    ASSERT_EQ(tokens.size(), 4U);
    EXPECT_EQ(tokens[1].text, "görə");
    EXPECT_EQ(tokens[2].text, "fiziki");
    // Of English no lexicon tells: both readings are indexed.
    analyze_text("the prepa-\nration of measures-\nto discover", Language::kEnglish, tokens);
    ASSERT_EQ(tokens.size(), 5U);
    EXPECT_EQ(tokens[1].stem, "prepar");
    EXPECT_EQ(tokens[3].parts, (std::vector<std::string>{"measur", "to"}));
}

TEST(Chain, UsesAVectorAgainWithoutOldTokens) {
    std::vector<Token> tokens;
    analyze_text("ayrı-seçkilik və işgəncə haqqında", Language::kAzerbaijani, tokens);
    analyze_text("qanun", Language::kAzerbaijani, tokens);
    ASSERT_EQ(tokens.size(), 1U);
    EXPECT_EQ(tokens[0].text, "qanun");
    EXPECT_TRUE(tokens[0].parts.empty());
}

TEST(AnalyzerRegistry, KnowsItsNames) {
    for (std::string_view name : analyzer_names()) EXPECT_NE(analyzer(name), nullptr) << name;
    EXPECT_EQ(analyzer("turkish"), nullptr);
    std::vector<Token> tokens;
    analyzer("keyword")->analyze("Ədliyyə  Nazirliyi", tokens);
    ASSERT_EQ(tokens.size(), 1U);
    EXPECT_EQ(tokens[0].text, "edliyye nazirliyi");
    analyzer("keyword")->analyze(" \n", tokens);
    EXPECT_TRUE(tokens.empty());
}

bool has(const std::vector<std::string>& list, const std::string& form) {
    return std::ranges::find(list, form) != list.end();
}

TEST(QueryAnalysis, CarriesTheFormsOfBothLanguages) {
    for (const auto& [where, columns] : tests::read_table("analyzers/query.tsv")) {
        SCOPED_TRACE(where);
        const auto words = analyze_query(columns.at(0));
        ASSERT_EQ(words.size(), 1U);
        const QueryWord& word = words.front();
        EXPECT_TRUE(has(word.exact, columns.at(1)) || has(word.stems, columns.at(1)) ||
                    has(word.folded, columns.at(1)));
        EXPECT_LE(word.exact.size() + word.stems.size() + word.folded.size(), 6U);
    }
}

TEST(QueryAnalysis, MeetsAHyphenatedWordInEverySpelling) {
    const auto text = analyze_query("ayrı-seçkilik");
    ASSERT_EQ(text.size(), 1U);
    EXPECT_EQ(text[0].parts.size(), 2U);
    for (const std::string typed :
         {"ayrı-seçkiliyin", "ayrıseçkilik", "ayriseckilik", "AYRI-SEÇKİLİK"}) {
        const auto words = analyze_query(typed);
        ASSERT_EQ(words.size(), 1U) << typed;
        EXPECT_TRUE(has(words[0].folded, text[0].folded.front())) << typed;
    }
}

// `insani` read as three endings left `qeyri`, a part of every other such word.
TEST(QueryAnalysis, TakesNoPartOfAHyphenatedWordForEndings) {
    const auto words = analyze_query("qeyri-insani");
    ASSERT_EQ(words.size(), 1U);
    EXPECT_FALSE(has(words[0].stems, "qeyri"));
    EXPECT_TRUE(has(words[0].stems, analyze_query("qeyri-insanidir")[0].stems.front()));
    EXPECT_TRUE(has(analyze_query("ata-anadan")[0].stems, "ataana"));
    EXPECT_TRUE(has(analyze_query("məcəllə-sində")[0].stems, "məcəllə")) << "an ending";
    EXPECT_TRUE(has(analyze_query("görül-müş")[0].stems, analyze_query("görülmüş")[0].stems[0]));
}

TEST(QueryAnalysis, GivesThePluralOfAnAcronymTheStemOfTheAcronym) {
    for (const std::string acronym : {"NGO", "MP", "CSO", "LGBT", "HRD", "PAC", "IDP", "SME"}) {
        const auto one = analyze_query(acronym);
        const auto many = analyze_query(acronym + "s");
        ASSERT_EQ(many.size(), 1U);
        EXPECT_EQ(many[0].stems, one[0].stems) << acronym;
        for (const Language language : {Language::kAzerbaijani, Language::kEnglish}) {
            std::vector<Token> tokens;
            analyze_text(acronym + "s " + acronym, language, tokens);
            ASSERT_EQ(tokens.size(), 2U);
            EXPECT_EQ(tokens[0].stem, tokens[1].stem) << acronym;
            EXPECT_NE(tokens[0].text, tokens[1].text) << "an exact form stays as written";
        }
    }
    EXPECT_TRUE(has(analyze_query("ngos")[0].stems, "ngo")) << "a known one, in small letters";
    EXPECT_FALSE(has(analyze_query("Gas")[0].stems, "ga"));
}

TEST(QueryAnalysis, KeepsThePlacesOfItsWords) {
    const std::string query = "  insan hüquqları, BMT-nin ";
    const auto words = analyze_query(query);
    ASSERT_EQ(words.size(), 3U);
    for (const QueryWord& word : words) {
        EXPECT_EQ(query.substr(word.start, word.end - word.start), word.surface);
    }
    EXPECT_EQ(words[2].surface, "BMT-nin");
    EXPECT_TRUE(analyze_query("").empty());
    EXPECT_TRUE(analyze_query(" … ").empty());
}

// A capital I is i in one language and ı in the other; the word alone does not tell.
TEST(QueryAnalysis, ReadsACapitalIBothWays) {
    const auto words = analyze_query("CIVILA");
    ASSERT_EQ(words.size(), 1U);
    EXPECT_TRUE(has(words[0].exact, "civila"));
    EXPECT_TRUE(has(words[0].exact, "cıvıla"));
}

}  // namespace
}  // namespace axtar::analyzers
