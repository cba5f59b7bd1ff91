#include "indexer/telling_phrases.h"

#include <algorithm>
#include <array>
#include <string>

#include <gtest/gtest.h>

#include "analyzers/analyzer_registry.h"

namespace axtar::indexer {
namespace {

std::vector<std::string> phrases_of(const std::string& text, analyzers::Language language) {
    std::vector<analyzers::Token> tokens;
    analyzers::analyze_text(text, language, tokens);
    TellingPhrases phrases;
    phrases.add(text, tokens);
    return phrases.best();
}

bool has(const std::vector<std::string>& phrases, const std::string& phrase) {
    return std::find(phrases.begin(), phrases.end(), phrase) != phrases.end();
}

TEST(TellingPhrases, NeitherBeginNorEndWithAFunctionWord) {
    const auto phrases = phrases_of("Freedom of expression and the rights of the child",
                                    analyzers::Language::kEnglish);
    EXPECT_TRUE(has(phrases, "freedom of expression"));
    EXPECT_TRUE(has(phrases, "rights of the child"));
    EXPECT_FALSE(has(phrases, "freedom of"));
    EXPECT_FALSE(has(phrases, "of expression"));
}

TEST(TellingPhrases, DoNotGoOverSignsNumbersAndLines) {
    const auto phrases = phrases_of("Polis işçisi, vəkil köməyi.\nTibbi yardım 25 gün davam edir",
                                    analyzers::Language::kAzerbaijani);
    EXPECT_TRUE(has(phrases, "polis işçisi"));
    EXPECT_TRUE(has(phrases, "tibbi yardım"));
    EXPECT_FALSE(has(phrases, "işçisi vəkil"));
    EXPECT_FALSE(has(phrases, "köməyi tibbi"));
    EXPECT_FALSE(has(phrases, "yardım gün"));
}

TEST(TellingPhrases, NeitherBeginNorEndWithAVerbOfTellingOrAsking) {
    const auto phrases = phrases_of(
        "The delegation stated that Slovenia ratified the Rome Statute. Ensuring gender equality.",
        analyzers::Language::kEnglish);
    EXPECT_TRUE(has(phrases, "rome statute"));
    EXPECT_TRUE(has(phrases, "gender equality"));
    EXPECT_FALSE(has(phrases, "delegation stated"));
    EXPECT_FALSE(has(phrases, "stated that slovenia"));
    EXPECT_FALSE(has(phrases, "ratified the rome statute"));
    const auto azerbaijani =
        phrases_of("Tibbi yardım göstərilir, məhkəmə nəzarəti həyata keçirilir",
                   analyzers::Language::kAzerbaijani);
    EXPECT_TRUE(has(azerbaijani, "tibbi yardım"));
    EXPECT_FALSE(has(azerbaijani, "yardım göstərilir"));
    EXPECT_FALSE(has(azerbaijani, "həyata keçirilir"));
}

// Nothing that begins with a participle or ends with a noun that is a verb too was ever said.
TEST(TellingPhrases, BeginWithParticiplesAndEndWithNouns) {
    for (const std::string phrase :
         {"concluding observations", "investigating judge", "paid leave", "procedural guarantees",
          "protected persons", "alleged violation", "adopted child", "post-traumatic stress",
          "committed crimes", "submitted evidence", "code of conduct", "equal pay"}) {
        const auto phrases =
            phrases_of("It was about the " + phrase + " of them.", analyzers::Language::kEnglish);
        EXPECT_TRUE(has(phrases, phrase)) << phrase;
    }
}

TEST(TellingPhrases, LeaveOutWhatOnlyASentenceSays) {
    using Row = std::array<std::string, 3>;  // the text, no phrase of it, one of it
    for (const auto& [text, piece, phrase] : {
             Row{"Georgia committed to prison reforms", "committed to prison", "prison reforms"},
             Row{"The sexual violence alleged was", "violence alleged", "sexual violence"},
             Row{"The gender based violence", "based violence", "gender based violence"},
             Row{"The prison governors fully complied", "governors fully", "prison governors"},
             Row{"The expert committee notes that", "committee notes", "expert committee"},
             Row{"Guarantee equal access", "guarantee equal access", "equal access"},
             Row{"Workers were granted paid leave", "granted paid leave", "paid leave"},
         }) {
        const auto phrases = phrases_of(text, analyzers::Language::kEnglish);
        EXPECT_FALSE(has(phrases, piece)) << piece;
        EXPECT_TRUE(has(phrases, phrase)) << phrase;
    }
}

// They were offered as completions: "torture in line", "torture to visit".
TEST(TellingPhrases, LeaveOutWhatRunsOverIntoTheNextPartOfASentence) {
    using Row = std::array<std::string, 3>;  // the text, no phrase of it, one of it
    for (const auto& [text, piece, phrase] : {
             Row{"Define the crime of torture in line with the Convention", "torture in line",
                 "crime of torture"},
             Row{"Invite the Special Rapporteur on torture to visit the country",
                 "torture to visit", "special rapporteur"},
             Row{"Visit prisons which women inmates fear", "prisons which women", "women inmates"},
             Row{"Punish discrimination on grounds of health status", "discrimination on grounds",
                 "health status"},
             Row{"Investigate torture and extrajudicial killings", "torture and extrajudicial",
                 "torture and extrajudicial killings"},
             Row{"Prevent torture and inhuman or degrading treatment", "torture and inhuman",
                 "degrading treatment"},
             Row{"Guarantee the right to education to girls", "education to girls",
                 "right to education"},
             Row{"Stop violence against women without delay", "against women",
                 "violence against women"},
         }) {
        const auto phrases = phrases_of(text, analyzers::Language::kEnglish);
        EXPECT_FALSE(has(phrases, piece)) << piece;
        EXPECT_TRUE(has(phrases, phrase)) << phrase;
    }
}

TEST(TellingPhrases, LeaveTheLabelsOfFormsOut) {
    const auto phrases = phrases_of(
        "Recommending State: Czech Republic\nUPR session: 4\nThe national action plan covers "
        "three things: prison visits and legal aid",
        analyzers::Language::kEnglish);
    EXPECT_TRUE(has(phrases, "czech republic"));
    EXPECT_TRUE(has(phrases, "action plan"));
    EXPECT_FALSE(has(phrases, "recommending state"));
    EXPECT_FALSE(has(phrases, "upr session"));
}

TEST(TellingPhrases, TakeTheShortestFormOfWhatIsSaidOften) {
    std::string text;
    for (int i = 0; i < 40; ++i) {
        text += "İnsan hüquqlarının qorunması vacibdir. İnsan hüquqları pozulub.\n";
    }
    const auto phrases = phrases_of(text, analyzers::Language::kAzerbaijani);
    ASSERT_FALSE(phrases.empty());
    EXPECT_EQ(phrases.front(), "insan hüquqları");
    EXPECT_FALSE(has(phrases, "insan hüquqlarının"));
}

TEST(TellingPhrases, AreFewWhateverTheText) {
    EXPECT_TRUE(phrases_of("", analyzers::Language::kEnglish).empty());
    EXPECT_TRUE(phrases_of("torture", analyzers::Language::kEnglish).empty());
    std::string text;
    for (int i = 0; i < 5'000; ++i) {
        text +=
            "word" + std::string(1, char('a' + i % 26)) + std::string(1, char('a' + i % 7)) + ' ';
    }
    EXPECT_LE(phrases_of(text, analyzers::Language::kEnglish).size(), TellingPhrases::kMost);
}

}  // namespace
}  // namespace axtar::indexer
