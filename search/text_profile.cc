#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "analyzers/analyzer_registry.h"
#include "corpus/index_layout.h"
#include "search/function_words.h"
#include "search/ranking_weights.h"
#include "search/text_profile_internal.h"

namespace axtar::search {
namespace {

constexpr std::size_t kMaxPlaces = 16;  // of one pair of stems, so that no text costs its square

std::string pair_key(const std::vector<analyzers::Token>& tokens, std::size_t at) {
    return tokens[at].stem + '\0' + tokens[at + 1].stem;
}

/// Where each pair of neighbours stands.
std::unordered_map<std::string, std::vector<std::size_t>> pairs_of(
    const std::vector<analyzers::Token>& tokens) {
    std::unordered_map<std::string, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        std::vector<std::size_t>& found = places[pair_key(tokens, i)];
        if (found.size() < kMaxPlaces) found.push_back(i);
    }
    return places;
}

std::size_t run_length(const std::vector<analyzers::Token>& a, std::size_t at_a,
                       const std::vector<analyzers::Token>& b, std::size_t at_b) {
    std::size_t length = 0;
    while (at_a + length < a.size() && at_b + length < b.size() &&
           a[at_a + length].stem == b[at_b + length].stem) {
        ++length;
    }
    return length;
}

/// At least two different words that tell something.
bool tells_something(const TextProfile& text, const SharedRun& run) {
    std::set<std::string_view> telling;
    for (std::size_t i = run.first; i < run.first + run.count; ++i) {
        if (text.weights().contains(text.tokens()[i].stem)) telling.insert(text.tokens()[i].stem);
    }
    return telling.size() >= 2;
}

}  // namespace

double StemWeights::of(const std::string& stem) {
    const auto [place, is_new] = known_.try_emplace(stem, 0.0);
    if (!is_new) return place->second;
    const double sections = database_.get_doccount();
    const double frequency = database_.get_termfreq(corpus::term(corpus::kStemPrefix, stem));
    const bool common =
        sections >= weights::kSectionsForCommonWords && frequency > weights::kCommonWord * sections;
    if (frequency > 0 && !common) {
        place->second = std::log(1.0 + (sections - frequency + 0.5) / (frequency + 0.5));
    }
    return place->second;
}

TextProfile::TextProfile(std::string_view text, analyzers::Language fallback,
                         StemWeights& weights) {
    analyzers::analyze_text(text, fallback, tokens_);
    std::map<std::string, double> counts;
    for (const analyzers::Token& token : tokens_) {
        if (!is_function_word(token.text)) counts[token.stem] += 1;
    }
    double squares = 0;
    for (const auto& [stem, count] : counts) {
        const double weight = std::sqrt(count) * weights.of(stem);
        if (weight <= 0) continue;
        weights_.emplace(stem, weight);
        squares += weight * weight;
    }
    length_ = std::sqrt(squares);
}

std::vector<std::pair<std::string, double>> heaviest(const std::map<std::string, double>& weights,
                                                     std::size_t count) {
    std::vector<std::pair<std::string, double>> stems(weights.begin(), weights.end());
    std::sort(stems.begin(), stems.end(), [](const auto& a, const auto& b) {
        return std::pair(b.second, a.first) < std::pair(a.second, b.first);
    });
    if (stems.size() > count) stems.resize(count);
    return stems;
}

double TextProfile::similarity(const TextProfile& other) const {
    if (length_ <= 0 || other.length_ <= 0) return 0;
    double product = 0;
    for (const auto& [stem, weight] : weights_) {
        const auto found = other.weights_.find(stem);
        if (found != other.weights_.end()) product += weight * found->second;
    }
    return std::min(1.0, product / (length_ * other.length_));
}

std::vector<SharedRun> shared_runs(const TextProfile& text, const TextProfile& other,
                                   std::size_t least, std::size_t most) {
    const auto places = pairs_of(text.tokens());
    std::vector<SharedRun> runs;
    for (std::size_t i = 0; i + 1 < other.tokens().size();) {
        std::size_t longest = 0;
        const auto found = places.find(pair_key(other.tokens(), i));
        if (found != places.end()) {
            for (const std::size_t at : found->second) {
                longest = std::max(longest, run_length(other.tokens(), i, text.tokens(), at));
            }
        }
        const SharedRun run{.first = i, .count = longest};
        if (longest >= least && tells_something(other, run)) runs.push_back(run);
        i += std::max<std::size_t>(longest, 1);
    }
    std::stable_sort(runs.begin(), runs.end(),
                     [](const SharedRun& a, const SharedRun& b) { return a.count > b.count; });
    if (runs.size() > most) runs.resize(most);
    return runs;
}

}  // namespace axtar::search
