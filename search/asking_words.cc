#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "analyzers/fold.h"
#include "search/asking_words_internal.h"
#include "search/function_words.h"
#include "search/query_visit.h"

namespace axtar::search {
namespace {

using analyzers::Language;
using analyzers::QueryWord;

// All sorted, folded. Question words that also join clauses of a statement ("ki", "that") are none.
constexpr std::array<std::string_view, 24> kQuestionWords = {
    "hansi", "hansilardir", "hara",    "harada", "haradan", "how",  "kim",   "kimdir",
    "kime",  "kimin",       "ne",      "nece",   "nedir",   "neye", "niye",  "what",
    "when",  "where",       "whether", "which",  "who",     "whom", "whose", "why"};
// Beside the function words.
constexpr std::array<std::string_view, 77> kEnglish = {
    "actually",   "again",   "am",       "anybody",  "anyone",    "anything",   "doing",
    "done",       "else",    "even",     "ever",     "every",     "everybody",  "everyone",
    "everything", "exactly", "example",  "examples", "get",       "gets",       "getting",
    "got",        "gotten",  "happen",   "happened", "happening", "happens",    "here",
    "hers",       "herself", "him",      "himself",  "just",      "let",        "lets",
    "like",       "many",    "mean",     "might",    "much",      "myself",     "nobody",
    "nothing",    "ones",    "only",     "ought",    "ourselves", "please",     "really",
    "said",       "say",     "saying",   "says",     "somebody",  "someone",    "something",
    "sort",       "still",   "tell",     "telling",  "tells",     "themselves", "thing",
    "things",     "think",   "thinking", "thinks",   "thought",   "told",       "too",
    "want",       "wanted",  "wants",    "way",      "ways",      "yourself",   "yourselves"};
constexpr std::array<std::string_view, 38> kAzerbaijani = {
    "axi",    "bes",    "bizden",  "bize",   "bizi", "bizim",  "hansilar", "hansilardir",
    "hara",   "harada", "haradan", "haraya", "kim",  "kimdir", "kime",     "kimin",
    "kimler", "mende",  "menden",  "mene",   "meni", "menim",  "nece",     "neden",
    "nedir",  "neye",   "neyi",    "neyin",  "niye", "sen",    "sene",     "seni",
    "senin",  "siz",    "sizden",  "size",   "sizi", "sizin"};
// Without its letter it is a word of English.
constexpr std::string_view kI = "mən";

template <std::size_t kSize>
bool contains(const std::array<std::string_view, kSize>& words, std::string_view key) {
    return std::binary_search(words.begin(), words.end(), key);
}

bool asks_in(Language language, const QueryWord& word) {
    return std::any_of(word.exact.begin(), word.exact.end(), [&](const std::string& form) {
        if (is_function_word_of(language, form)) return true;
        const std::string key = analyzers::fold(form);
        if (language == Language::kEnglish) return contains(kEnglish, key);
        return form == kI || contains(kAzerbaijani, key);
    });
}

/// Letters that English has not.
bool has_letters(const QueryWord& word) {
    return !word.exact.empty() && analyzers::fold(word.exact.front()) != word.exact.front();
}

bool is_plain(const QueryNode& node) {
    return node.kind == NodeKind::kWord && node.field.empty() && !node.required;
}

/// By its letters and its function words; unknown where it has neither.
Language language_of(const std::vector<const QueryNode*>& leaves) {
    int azerbaijani = 0;
    for (const QueryNode* leaf : leaves) {
        for (const QueryWord& word : leaf->words) {
            if (has_letters(word)) azerbaijani += 2;  // "on" and "it" are words of both
            azerbaijani += asks_in(Language::kAzerbaijani, word) ? 1 : 0;
            azerbaijani -= asks_in(Language::kEnglish, word) ? 1 : 0;
        }
    }
    if (azerbaijani == 0) return Language::kUnknown;
    return azerbaijani > 0 ? Language::kAzerbaijani : Language::kEnglish;
}

bool asks_in(Language language, const QueryNode& node) {
    const auto asks = [&](const QueryWord& word) {
        if (language != Language::kUnknown) return asks_in(language, word);
        return asks_in(Language::kAzerbaijani, word) && asks_in(Language::kEnglish, word);
    };
    return is_plain(node) && std::all_of(node.words.begin(), node.words.end(), asks);
}

}  // namespace

bool is_question_word(const QueryWord& word) {
    return std::any_of(word.folded.begin(), word.folded.end(),
                       [](const std::string& form) { return contains(kQuestionWords, form); });
}

AskingWords::AskingWords(const QueryNode& root) {
    const std::vector<const QueryNode*> leaves = positive_leaves(root);
    const Language language = language_of(leaves);
    const auto asks = [&](const QueryNode* leaf) { return asks_in(language, *leaf); };
    if (std::all_of(leaves.begin(), leaves.end(), asks)) return;
    for (const QueryNode* leaf : leaves) {
        if (asks(leaf)) words_.insert(leaf->text);
    }
}

bool AskingWords::has(const QueryNode& node) const {
    return is_plain(node) && words_.contains(node.text);
}

QueryNode AskingWords::taken_from(QueryNode root) const {
    std::erase_if(root.children, [this](const QueryNode& child) { return has(child); });
    if (root.kind != NodeKind::kAnd || root.children.size() != 1) return root;
    QueryNode only = std::move(root.children.front());
    return only;
}

}  // namespace axtar::search
