#include "analyzers/query_analysis.h"

#include <algorithm>
#include <utility>

#include "analyzers/analyzer_registry.h"
#include "analyzers/digraphs.h"
#include "analyzers/fold.h"
#include "analyzers/letter_evidence.h"
#include "analyzers/word_stem.h"

namespace axtar::analyzers {
namespace {

constexpr std::size_t kMaxForms = 6;         // of one word in all lists
constexpr std::size_t kMaxExactOrStems = 2;  // of either; they leave room for folded ones

/// Adds a form that is new to its list while there is room.
void add(QueryWord& word, std::vector<std::string>& list, const std::string& form) {
    const std::size_t forms = word.exact.size() + word.stems.size() + word.folded.size();
    const bool full =
        forms >= kMaxForms || (&list != &word.folded && list.size() >= kMaxExactOrStems);
    if (!full && std::ranges::find(list, form) == list.end()) list.push_back(form);
}

/// What else the letters of an Azerbaijani word may stand for: two letters that are typed for one
/// may be two (`Ishaq`), and where some signs are missing (`təyinatini`) all may be doubted.
void add_doubtful_readings(QueryWord& word, const std::string& text) {
    if (without_digraphs(text) != text) add(word, word.folded, fold(stem_plain_azerbaijani(text)));
    add(word, word.folded, fold(stem_plain_azerbaijani(fold(text))));
}

/// The word by one language's rules of case, and the stem that a text of that language has for it.
void add_reading(QueryWord& word, const Token& token, Language language) {
    add(word, word.exact, token.text);
    const bool simple = token.type == TokenType::kWord && token.parts.empty();
    const std::string stem = simple ? stem_word(singular(token), language) : token.stem;
    add(word, word.stems, stem);
    add(word, word.folded, fold(stem));
    const bool azerbaijani = simple && language == Language::kAzerbaijani;
    if (azerbaijani) add_doubtful_readings(word, std::string(singular(token)));
}

/// Whether a word has letters that only Azerbaijani has; then English rules do not concern it.
bool is_surely_azerbaijani(const Token& token) {
    return fold(token.text) != token.text && language_of_word(token.text) == Language::kAzerbaijani;
}

void add_readings(QueryWord& word, const Token& azerbaijani, const Token* english) {
    const bool english_first =
        english != nullptr && language_of_word(english->text) == Language::kEnglish;
    if (english_first) add_reading(word, *english, Language::kEnglish);
    add_reading(word, azerbaijani, Language::kAzerbaijani);
    word.parts = azerbaijani.parts;
    if (english == nullptr || is_surely_azerbaijani(*english)) return;
    if (!english_first) add_reading(word, *english, Language::kEnglish);
    if (english->parts == word.parts) return;
    word.other_parts = english->parts;
    if (english_first) std::swap(word.parts, word.other_parts);
}

/// The groups of three digits of a number that is written with one sign between them or with none:
/// 200000, 200.000, 1,500,000; empty for what is none, and for less than five digits without a
/// sign, which are seldom grouped (years are).
std::vector<std::string> groups_of_digits(std::string_view text) {
    constexpr std::size_t kGroup = 3;
    constexpr std::size_t kLeastUngrouped = 5;
    const std::size_t at = text.find_first_not_of("0123456789");
    const bool grouped = at != std::string_view::npos;
    if (text.empty() || text.front() == '0') return {};
    if (grouped ? text[at] != '.' && text[at] != ',' : text.size() < kLeastUngrouped) return {};
    std::string digits(text);
    if (grouped) std::erase(digits, text[at]);
    if (digits.find_first_not_of("0123456789") != std::string::npos) return {};
    std::vector<std::string> groups;
    std::string written;
    for (std::size_t start = 0, end = (digits.size() - 1) % kGroup + 1; start < digits.size();
         start = end, end += kGroup) {
        groups.push_back(digits.substr(start, end - start));
        if (grouped && start > 0) written += text[at];
        written += groups.back();
    }
    return written == text ? groups : std::vector<std::string>();
}

/// 200000 is also written 200.000, 200,000 and 200 000: other forms of it, as stems are.
void add_other_groupings(QueryWord& word) {
    if (word.exact.empty() || !word.parts.empty()) return;
    const std::vector<std::string> groups = groups_of_digits(word.exact.front());
    if (groups.empty()) return;
    for (const std::string_view sign : {"", ".", ","}) {
        std::string number;
        for (const std::string& group : groups) {
            if (!number.empty()) number += sign;
            number += group;
        }
        if (std::ranges::find(word.stems, number) == word.stems.end()) {
            word.stems.push_back(number);
        }
    }
    word.parts = groups;
}

QueryWord make_word(std::string_view text, const Token& token) {
    QueryWord word{.surface = std::string(text.substr(token.start, token.end - token.start)),
                   .type = token.type,
                   .start = token.start,
                   .end = token.end};
    return word;
}

}  // namespace

std::vector<QueryWord> analyze_query(std::string_view text) {
    std::vector<Token> azerbaijani;
    std::vector<Token> english;
    analyzer("az")->analyze(text, azerbaijani);
    analyzer("en")->analyze(text, english);
    std::vector<QueryWord> words;
    for (std::size_t i = 0; i < azerbaijani.size(); ++i) {
        QueryWord word = make_word(text, azerbaijani[i]);
        const bool same = i < english.size() && english[i].start == azerbaijani[i].start;
        add_readings(word, azerbaijani[i], same ? &english[i] : nullptr);
        add_other_groupings(word);
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace axtar::analyzers
