#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "analyzers/fold.h"
#include "corpus/recommendations/sentence_spans.h"
#include "search/ranking/ranking_weights.h"
#include "search/similar/draft_points_internal.h"
#include "search/similar/own_matters_internal.h"

namespace axtar::search {
namespace {

using corpus::recommendations::Span;

constexpr std::size_t kMostClauses = 4 * kMostPoints;  // a text of more is a list of names, say
constexpr std::size_t kLeastWords = 3;
constexpr std::size_t kLeastTelling = 2;  // stems

/// Words by which a sentence goes on with the matter of the one before: where it begins with them,
/// as its second word, or anywhere. Without the letters of Azerbaijani. Not "it": "It is
/// recommended that" begins every second one of some offices.
constexpr std::array<std::string_view, 19> kBegins = {
    "he",      "her",     "his",      "its",   "she",         "their", "them",
    "they",    "o",       "onda",     "onlar", "ona",         "onun",  "onlara",
    "onlarin", "xususen", "xususile", "orada", "specifically"};
constexpr std::array<std::string_view, 2> kSecond = {"end", "particular"};  // "to that end"
constexpr std::array<std::string_view, 16> kAnywhere = {
    "bele", "bu",    "buna",    "bundan", "bunlar", "bunlara", "bunlarin", "bunlari",
    "bunu", "bunun", "bununla", "hemin",  "such",   "these",   "this",     "those"};

template <typename Words>
bool has(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool refers_back(const TextProfile& sentence) {
    std::vector<std::string> words;
    for (const analyzers::Token& token : sentence.tokens()) {
        words.push_back(analyzers::fold(token.text));
    }
    if (words.empty()) return false;
    return has(kBegins, words[0]) || (words.size() > 1 && has(kSecond, words[1])) ||
           std::any_of(words.begin(), words.end(),
                       [](const std::string& word) { return has(kAnywhere, word); });
}

bool says_enough(const TextProfile& sentence, StemWeights& weights) {
    if (sentence.tokens().size() < kLeastWords) return false;
    const auto telling =
        std::count_if(sentence.weights().begin(), sentence.weights().end(), [&](const auto& stem) {
            return !weights.are_sure() || weights.of(stem.first) >= weights::kTellingWord;
        });
    return static_cast<std::size_t>(telling) >= kLeastTelling;
}

/// Their cosine; other than cosine() by one word in common, too: two sentences on one thing.
double likeness(const TextProfile& a, const TextProfile& b) {
    double product = 0;
    for (const auto& [stem, weight] : a.weights()) {
        const auto found = b.weights().find(stem);
        if (found != b.weights().end()) product += weight * found->second;
    }
    const double lengths = a.length() * b.length();
    return lengths > 0 ? product / lengths : 0;
}

/// "edilsin", "yaradılsın": a recommendation may go on behind the comma with another one.
bool demands(std::string_view text) {
    constexpr std::size_t kLeastBytes = 6;
    const std::size_t blank = text.find_last_of(" \t\r\n");
    const std::string word =
        analyzers::fold(blank == std::string_view::npos ? text : text.substr(blank + 1));
    return word.size() >= kLeastBytes && (word.ends_with("sin") || word.ends_with("sun"));
}

/// Cuts a sentence further where a clause of its own ends.
void put_clauses(std::string_view text, Span sentence, analyzers::Language language,
                 std::vector<Span>& clauses) {
    for (std::uint32_t at = sentence.start; at + 1 < sentence.end; ++at) {
        const bool comma = text[at] == ',' && language == analyzers::Language::kAzerbaijani &&
                           demands(text.substr(sentence.start, at - sentence.start));
        if ((!comma && text[at] != ';') || text[at + 1] != ' ') continue;
        clauses.push_back({sentence.start, at});
        sentence.start = at + 2;
    }
    clauses.push_back(corpus::recommendations::trimmed(text, sentence));
}

std::vector<Span> clauses_of(std::string_view text, analyzers::Language language) {
    const Span whole{.start = 0, .end = static_cast<std::uint32_t>(text.size())};
    std::vector<Span> clauses;
    for (const Span sentence : corpus::recommendations::sentence_spans(text, whole)) {
        put_clauses(text, sentence, language, clauses);
    }
    return clauses;
}

}  // namespace

std::vector<std::string_view> own_matters(std::string_view text, analyzers::Language language,
                                          StemWeights& weights) {
    if (text.size() > kLongestParagraphs) return {};
    const std::vector<Span> clauses = clauses_of(text, language);
    if (clauses.size() < 2 || clauses.size() > kMostClauses) return {};
    std::vector<std::string_view> matters;
    Span matter = clauses.front();
    TextProfile before(matter.of(text), language, weights);
    for (std::size_t i = 1; i < clauses.size(); ++i) {
        TextProfile next(clauses[i].of(text), language, weights);
        const bool own = says_enough(before, weights) && says_enough(next, weights) &&
                         !refers_back(next) && likeness(before, next) < weights::kSameMatter;
        if (own) {
            matters.push_back(matter.of(text));
            matter = clauses[i];
            before = std::move(next);
        } else {
            matter.end = clauses[i].end;
            before = TextProfile(matter.of(text), language, weights);
        }
    }
    if (!matters.empty()) matters.push_back(matter.of(text));
    return matters;
}

}  // namespace axtar::search
