#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "analyzers/fold.h"
#include "search/query_visit.h"
#include "search/ranking/asking_words_internal.h"
#include "search/vocabulary/dictionary_internal.h"
#include "search/vocabulary/function_words.h"

namespace axtar::search {
namespace {

using analyzers::Language;
using analyzers::QueryWord;

// Sorted, folded. Question words that also join clauses of a statement ("ki", "that") are none.
constexpr std::array<std::string_view, 24> kQuestionWords = {
    "hansi", "hansilardir", "hara",    "harada", "haradan", "how",  "kim",   "kimdir",
    "kime",  "kimin",       "ne",      "nece",   "nedir",   "neye", "niye",  "what",
    "when",  "where",       "whether", "which",  "who",     "whom", "whose", "why"};
// Beside the function words; sorted.
constexpr std::array<std::string_view, 68> kEnglish = {
    "actually",   "again",     "am",         "anybody",   "anyone",    "anything",  "doing",
    "done",       "else",      "even",       "ever",      "every",     "everybody", "everyone",
    "everything", "exactly",   "example",    "examples",  "get",       "gets",      "getting",
    "got",        "gotten",    "happen",     "happened",  "happening", "happens",   "here",
    "hers",       "herself",   "him",        "himself",   "let",       "lets",      "many",
    "mean",       "might",     "much",       "myself",    "nobody",    "nothing",   "ones",
    "ought",      "ourselves", "please",     "really",    "said",      "say",       "saying",
    "says",       "somebody",  "someone",    "something", "sort",      "still",     "tell",
    "telling",    "tells",     "themselves", "thing",     "things",    "told",      "too",
    "want",       "wanted",    "wants",      "yourself",  "yourselves"};
// With their letters, since bəs is no beş; sorted by bytes.
constexpr std::array<std::string_view, 62> kAzerbaijani = {
    "axı",          "bizdən",      "bizi",       "bizim",     "bizə",        "bəs",
    "edim",         "edək",        "eləməliyəm", "eləyim",    "etməliyik",   "etməliyəm",
    "hansılar",     "hansılardır", "hara",       "harada",    "haradan",     "haraya",
    "istərdik",     "istərdim",    "istəyir",    "istəyirik", "istəyirlər",  "istəyirsiniz",
    "istəyirsən",   "istəyirəm",   "istəyərdim", "kim",       "kimdir",      "kimin",
    "kimlər",       "kimə",        "lazımdırmı", "lütfən",    "mümkündürmü", "mən",
    "məndə",        "məndən",      "məni",       "mənim",     "mənə",        "necə",
    "neyləməliyəm", "neyləyim",    "niyə",       "nədir",     "nədən",       "nəyi",
    "nəyin",        "nəyə",        "olarmı",     "salam",     "siz",         "sizdən",
    "sizi",         "sizin",       "sizə",       "sən",       "səni",        "sənin",
    "sənə",         "varmı"};
// Function words that are also what is asked for: the will of the dead.
constexpr std::string_view kTestament = "will";
static_assert(std::is_sorted(kQuestionWords.begin(), kQuestionWords.end()));
static_assert(std::is_sorted(kEnglish.begin(), kEnglish.end()));
static_assert(std::is_sorted(kAzerbaijani.begin(), kAzerbaijani.end()));

template <std::size_t kSize>
bool contains(const std::array<std::string_view, kSize>& words, std::string_view key) {
    return std::binary_search(words.begin(), words.end(), key);
}

/// As it is written or, typed without the right letters, as one of them is without: not `men`,
/// which is English.
bool is_azerbaijani_asking_word(const std::string& form) {
    static const std::set<std::string> kFolded = [] {
        std::set<std::string> folded;
        for (const std::string_view word : kAzerbaijani) folded.insert(analyzers::fold(word));
        folded.erase("men");
        return folded;
    }();
    return contains(kAzerbaijani, form) || kFolded.contains(form);
}

bool asks_in(Language language, const QueryWord& word) {
    return std::any_of(word.exact.begin(), word.exact.end(), [&](const std::string& form) {
        if (form == kTestament) return false;
        if (is_function_word_of(language, form)) return true;
        return language == Language::kEnglish ? contains(kEnglish, form)
                                              : is_azerbaijani_asking_word(form);
    });
}

/// Letters that English has not.
bool has_letters(const QueryWord& word) {
    return !word.exact.empty() && analyzers::fold(word.exact.front()) != word.exact.front();
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// In capitals alone, as acronyms are: US, WHO.
bool is_in_capitals(const QueryNode& node) {
    return node.text.size() > 1 && std::none_of(node.text.begin(), node.text.end(), is_lower);
}

bool is_plain(const QueryNode& node) {
    return node.kind == NodeKind::kWord && node.field.empty() && !node.required;
}

/// By its letters and its function words and, where these say little, by the dictionary: "is" in
/// "is vaxti muddeti" is iş.
Language language_of(const std::vector<const QueryNode*>& leaves) {
    int azerbaijani = 0;
    std::vector<const QueryWord*> words;
    for (const QueryNode* leaf : leaves) {
        for (const QueryWord& word : leaf->words) {
            if (has_letters(word)) azerbaijani += 2;  // "on" and "it" are words of both
            azerbaijani += asks_in(Language::kAzerbaijani, word) ? 1 : 0;
            azerbaijani -= asks_in(Language::kEnglish, word) ? 1 : 0;
            words.push_back(&word);
        }
    }
    if (std::abs(azerbaijani) < 2)
        azerbaijani += Dictionary::built_in().words_more_azerbaijani(words);
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

bool is_question_form(std::string_view folded) { return contains(kQuestionWords, folded); }

bool is_question_word(const QueryWord& word) {
    return std::any_of(word.folded.begin(), word.folded.end(),
                       [](const std::string& form) { return is_question_form(form); });
}

AskingWords::AskingWords(const QueryNode& root) {
    const std::vector<const QueryNode*> leaves = positive_leaves(root);
    language_ = language_of(leaves);
    // Where somebody types capitals alone they tell nothing.
    const bool shouted = std::all_of(leaves.begin(), leaves.end(),
                                     [](const QueryNode* leaf) { return is_in_capitals(*leaf); });
    const auto asks = [&](const QueryNode* leaf) {
        return asks_in(language_, *leaf) && (shouted || !is_in_capitals(*leaf));
    };
    if (std::all_of(leaves.begin(), leaves.end(), asks)) return;
    for (const QueryNode* leaf : leaves) {
        if (asks(leaf)) words_.insert(leaf->text);
    }
}

bool AskingWords::has(const QueryNode& node) const {
    return is_plain(node) && words_.contains(node.text);
}

QueryNode AskingWords::taken_from(QueryNode root) const {
    return without(std::move(root), [this](const QueryNode& child) { return has(child); });
}

}  // namespace axtar::search
