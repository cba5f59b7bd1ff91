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
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace axtar::analyzers
