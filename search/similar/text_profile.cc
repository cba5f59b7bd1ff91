#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "analyzers/analyzer_registry.h"
#include "analyzers/fold.h"
#include "corpus/index_layout.h"
#include "search/ranking/ranking_weights.h"
#include "search/similar/text_profile_internal.h"
#include "search/vocabulary/function_words.h"

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

Xapian::doccount StemWeights::frequency(const std::string& stem) const {
    return database_.get_termfreq(corpus::term(corpus::kStemPrefix, stem));
}

WeighedStem StemWeights::look_up(const std::string& stem) const {
    std::pair<Xapian::doccount, std::string> best(frequency(stem), stem);
    if (best.first == 0) {
        const std::string folded = analyzers::fold(stem);
        const Xapian::TermIterator end = database_.synonyms_end(folded);
        for (Xapian::TermIterator i = database_.synonyms_begin(folded); i != end; ++i) {
            const Xapian::doccount sections = frequency(*i);
            if (sections > best.first) best = {sections, *i};
        }
    }
    const double all = database_.get_doccount();
    const double found = best.first;
    const bool common = are_sure() && found > weights::kCommonWord * all;
    return {.stem = std::move(best.second),
            .weight = common ? 0 : std::log(1.0 + (all - found + 0.5) / (found + 0.5)),
            .indexed = found > 0};
}

bool StemWeights::are_sure() const {
    return database_.get_doccount() >= weights::kSectionsForCommonWords;
}

const WeighedStem& StemWeights::find(const std::string& stem) {
    const auto known = known_.find(stem);
    return known != known_.end() ? known->second
                                 : known_.emplace(stem, look_up(stem)).first->second;
}

double StemWeights::of(const std::string& stem) {
    const WeighedStem& found = find(stem);
    return found.indexed ? found.weight : 0;
}

TextProfile::TextProfile(std::string_view text, analyzers::Language fallback,
                         StemWeights& weights) {
    analyzers::analyze_text(text, fallback, tokens_);
    std::map<std::string, double> counts;
    std::map<analyzers::Language, std::size_t> languages;
    for (analyzers::Token& token : tokens_) {
        const WeighedStem& found = weights.find(token.stem);
        token.stem = found.stem;
        languages[token.language] += 1;
        // A number that no section has is no subject.
        const bool tells =
            found.indexed || (weights.are_sure() && token.type == analyzers::TokenType::kWord);
        if (tells && !is_function_word(token.text)) counts[token.stem] += 1;
    }
    const auto most =
        std::max_element(languages.begin(), languages.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != languages.end()) language_ = most->first;
    double squares = 0;
    for (const auto& [stem, count] : counts) {
        const WeighedStem& found = weights.find(stem);
        const double weight = std::sqrt(count) * found.weight;
        squares += weight * weight;
        if (found.indexed && weight > 0) weights_.emplace(stem, weight);
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

double cosine(const std::map<std::string, double>& weights, double length,
              const TextProfile& text) {
    // What the shorter one has is looked up in the longer one.
    const bool swapped = text.weights().size() < weights.size();
    const auto& shorter = swapped ? text.weights() : weights;
    const auto& longer = swapped ? weights : text.weights();
    double product = 0;
    std::size_t shared = 0;
    for (const auto& [stem, weight] : shorter) {
        const auto found = longer.find(stem);
        if (found == longer.end()) continue;
        product += weight * found->second;
        ++shared;
    }
    return shared < 2 ? 0 : std::min(1.0, product / (length * text.length()));
}

double TextProfile::similarity(const TextProfile& other) const {
    return cosine(weights_, length_, other);
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
