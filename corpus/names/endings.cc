#include "corpus/names/endings.h"

#include <array>

namespace axtar::corpus::names {
namespace {

struct Ending {
    std::string_view text = {};
    Case grammatical_case = Case::kBare;
};

// Behind a vowel: of a possessive name (nazirliyi-nə) and of a plain one (Quba-ya) together.
constexpr std::array<Ending, 32> kBehindVowel = {{
    {"nin", Case::kGenitive},   {"nun", Case::kGenitive},  {"na", Case::kDative},
    {"ne", Case::kDative},      {"ya", Case::kDative},     {"ye", Case::kDative},
    {"ni", Case::kAccusative},  {"nu", Case::kAccusative}, {"yi", Case::kAccusative},
    {"nda", Case::kLocative},   {"nde", Case::kLocative},  {"da", Case::kLocative},
    {"de", Case::kLocative},    {"ndan", Case::kAblative}, {"nden", Case::kAblative},
    {"dan", Case::kAblative},   {"den", Case::kAblative},  {"ndaki", Case::kLocative},
    {"ndeki", Case::kLocative}, {"daki", Case::kLocative}, {"deki", Case::kLocative},
    {"yla", Case::kOther},      {"yle", Case::kOther},     {"la", Case::kOther},
    {"le", Case::kOther},       {"dir", Case::kOther},     {"dur", Case::kOther},
    {"ndadir", Case::kOther},   {"ndedir", Case::kOther},  {"dadir", Case::kOther},
    {"dedir", Case::kOther},    {"dakilar", Case::kOther},
}};
constexpr std::array<Ending, 19> kBehindConsonant = {{
    {"in", Case::kGenitive},   {"un", Case::kGenitive},   {"a", Case::kDative},
    {"e", Case::kDative},      {"i", Case::kAccusative},  {"u", Case::kAccusative},
    {"da", Case::kLocative},   {"de", Case::kLocative},   {"dan", Case::kAblative},
    {"den", Case::kAblative},  {"daki", Case::kLocative}, {"deki", Case::kLocative},
    {"la", Case::kOther},      {"le", Case::kOther},      {"dir", Case::kOther},
    {"dur", Case::kOther},     {"dadir", Case::kOther},   {"dedir", Case::kOther},
    {"dakilar", Case::kOther},
}};

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

void add_possessive(std::string base, std::vector<Form>& forms) {
    for (const char vowel : {'i', 'u'}) {
        for (const Ending& ending : kBehindVowel) {
            if (ending.text.front() == 'n') {
                forms.push_back({base + vowel + std::string(ending.text), ending.grammatical_case});
            }
        }
    }
}

}  // namespace

std::vector<Form> forms_of(std::string_view folded_word) {
    const std::string word(folded_word);
    std::vector<Form> forms = {{word, Case::kBare}};
    if (word.empty()) return forms;
    if (is_vowel(word.back())) {
        for (const Ending& ending : kBehindVowel) {
            forms.push_back({word + std::string(ending.text), ending.grammatical_case});
        }
        return forms;
    }
    for (const Ending& ending : kBehindConsonant) {
        forms.push_back({word + std::string(ending.text), ending.grammatical_case});
    }
    add_possessive(word, forms);
    // k and q soften before a vowel: nazirliyə, prokurorluğa; in short words not (bankın).
    const bool softens = word.size() > 3 && (word.back() == 'k' || word.back() == 'q');
    if (!softens) return forms;
    std::string soft = word;
    soft.back() = word.back() == 'k' ? 'y' : 'g';
    for (const Ending& ending : kBehindConsonant) {
        if (!is_vowel(ending.text.front())) continue;
        forms.push_back({soft + std::string(ending.text), ending.grammatical_case});
    }
    add_possessive(soft, forms);
    return forms;
}

Case case_of_ending(std::string_view folded_ending) {
    for (const Ending& ending : kBehindVowel) {
        if (ending.text == folded_ending) return ending.grammatical_case;
    }
    for (const Ending& ending : kBehindConsonant) {
        if (ending.text == folded_ending) return ending.grammatical_case;
    }
    return Case::kBare;
}

}  // namespace axtar::corpus::names
