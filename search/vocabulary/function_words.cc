#include "search/vocabulary/function_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/fold.h"

namespace axtar::search {
namespace {

using analyzers::Language;

// Sorted, folded.
constexpr std::array<std::string_view, 105> kEnglish = {
    "a",       "about",   "above",   "after", "all",     "also",    "an",     "and",   "any",
    "are",     "as",      "at",      "be",    "because", "been",    "before", "being", "below",
    "between", "both",    "but",     "by",    "can",     "could",   "did",    "do",    "does",
    "each",    "for",     "from",    "had",   "has",     "have",    "he",     "her",   "his",
    "how",     "i",       "if",      "in",    "into",    "is",      "it",     "its",   "itself",
    "may",     "me",      "more",    "most",  "must",    "my",      "nor",    "not",   "of",
    "on",      "or",      "other",   "our",   "out",     "over",    "shall",  "she",   "should",
    "so",      "some",    "such",    "than",  "that",    "the",     "their",  "them",  "then",
    "there",   "these",   "they",    "this",  "those",   "through", "to",     "under", "until",
    "up",      "upon",    "us",      "very",  "was",     "we",      "were",   "what",  "when",
    "where",   "whether", "which",   "while", "who",     "whom",    "whose",  "why",   "will",
    "with",    "within",  "without", "would", "you",     "your"};
constexpr std::array<std::string_view, 40> kAzerbaijani = {
    "amma",  "barede", "bele",       "bir",     "biz",  "bu",    "buna",     "bunun",
    "da",    "daha",   "de",         "eger",    "gore", "hansi", "haqqinda", "hem",
    "hemin", "her",    "ile",        "ki",      "kimi", "lakin", "ne",       "nece",
    "o",     "olan",   "olaraq",     "olduqda", "ona",  "onlar", "onlarin",  "onu",
    "onun",  "qeder",  "terefinden", "ucun",    "uzre", "ve",    "ya",       "yaxud"};

// Stems of verbs, sorted.
constexpr std::array<std::string_view, 3> kLightVerbs = {"et-", "ol", "olm-"};

template <std::size_t kSize>
bool has(const std::array<std::string_view, kSize>& words, std::string_view key) {
    return std::binary_search(words.begin(), words.end(), key);
}

}  // namespace

bool is_function_word(std::string_view form) {
    const std::string key = analyzers::fold(form);
    return has(kEnglish, key) || has(kAzerbaijani, key);
}

bool is_function_word_of(Language language, std::string_view form) {
    const std::string key = analyzers::fold(form);
    return language == Language::kEnglish ? has(kEnglish, key) : has(kAzerbaijani, key);
}

bool is_function_word(const analyzers::QueryWord& word) {
    return !word.exact.empty() && is_function_word(std::string_view(word.exact.front()));
}

bool is_light_verb(const analyzers::QueryWord& word) {
    const bool light = std::any_of(word.stems.begin(), word.stems.end(),
                                   [](const std::string& stem) { return has(kLightVerbs, stem); });
    if (!light || word.exact.empty()) return light;
    // `olen` is ölən typed without its letter: no ending of `ol` has an e before an a.
    const std::string& form = word.exact.front();
    const std::size_t telling = form.find_first_of("ae");
    return !form.starts_with("ol") || telling == std::string::npos || form[telling] == 'a';
}

}  // namespace axtar::search
