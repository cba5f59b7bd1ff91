#include "search/function_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/fold.h"

namespace axtar::search {
namespace {

// Sorted, folded.
constexpr std::array<std::string_view, 144> kFunctionWords = {
    "a",          "about", "above",   "after",   "all",    "also",   "amma",    "an",     "and",
    "any",        "are",   "as",      "at",      "barede", "be",     "because", "been",   "before",
    "being",      "bele",  "below",   "between", "bir",    "biz",    "both",    "bu",     "buna",
    "bunun",      "but",   "by",      "can",     "could",  "da",     "daha",    "de",     "did",
    "do",         "does",  "each",    "eger",    "for",    "from",   "gore",    "had",    "hansi",
    "haqqinda",   "has",   "have",    "he",      "hem",    "hemin",  "her",     "his",    "how",
    "i",          "if",    "ile",     "in",      "into",   "is",     "it",      "its",    "itself",
    "ki",         "kimi",  "lakin",   "may",     "me",     "more",   "most",    "must",   "my",
    "ne",         "nece",  "nor",     "not",     "o",      "of",     "olan",    "olaraq", "olduqda",
    "on",         "ona",   "onlar",   "onlarin", "onu",    "onun",   "or",      "other",  "our",
    "out",        "over",  "qeder",   "shall",   "she",    "should", "so",      "some",   "such",
    "terefinden", "than",  "that",    "the",     "their",  "them",   "then",    "there",  "these",
    "they",       "this",  "those",   "through", "to",     "ucun",   "under",   "until",  "up",
    "upon",       "us",    "uzre",    "ve",      "very",   "was",    "we",      "were",   "what",
    "when",       "where", "whether", "which",   "while",  "who",    "whom",    "whose",  "why",
    "will",       "with",  "within",  "without", "would",  "ya",     "yaxud",   "you",    "your",
};

}  // namespace

bool is_function_word(std::string_view form) {
    const std::string key = analyzers::fold(form);
    return std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), key);
}

bool is_function_word(const analyzers::QueryWord& word) {
    return !word.exact.empty() && is_function_word(std::string_view(word.exact.front()));
}

}  // namespace axtar::search
