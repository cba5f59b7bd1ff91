#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

#include "analyzers/query_analysis.h"
#include "search/ranking/ranking_weights.h"
#include "search/similar/other_names_internal.h"
#include "search/vocabulary/dictionary_internal.h"
#include "search/vocabulary/function_words.h"
#include "search/vocabulary/term_rooms_internal.h"

namespace axtar::search {
namespace {

using analyzers::QueryWord;

constexpr std::size_t kMostWords = 1'000;

bool tells(const QueryWord& word) { return !word.exact.empty() && !is_function_word(word); }

double squares(const std::map<std::string, double>& name) {
    double sum = 0;
    for (const auto& [stem, weight] : name) sum += weight * weight;
    return sum;
}

double product(const std::map<std::string, double>& name, const TextProfile& text) {
    double sum = 0;
    for (const auto& [stem, weight] : name) {
        const auto found = text.weights().find(stem);
        if (found != text.weights().end()) sum += weight * found->second;
    }
    return sum;
}

/// Capitals alone, but for an ending: "IDPs", "QHT-lər".
bool is_acronym(std::string_view text) {
    const auto capitals =
        std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return capitals >= 2 && text.find(' ') == std::string_view::npos;
}

bool has_all(const TextProfile& text, const std::map<std::string, double>& name) {
    return std::all_of(name.begin(), name.end(),
                       [&](const auto& word) { return text.weights().contains(word.first); });
}

using Matches = std::vector<Thesaurus::Match>;

Matches join(Matches terms, Matches words) {
    std::move(words.begin(), words.end(), std::back_inserter(terms));
    return terms;
}

/// The names of the longest term of at most `room` words, by whichever list has it.
Thesaurus::Match longest(const Matches& terms, std::size_t room) {
    Thesaurus::Match match;
    for (const Thesaurus::Match& term : terms) {
        if (term.words > room || term.words < match.words) continue;
        if (term.words > match.words) match = {.words = term.words};
        match.to.insert(match.to.end(), term.to.begin(), term.to.end());
    }
    return match;
}

}  // namespace

OtherNames::OtherNames(std::string_view text, const TextProfile& own, const Thesaurus& thesaurus,
                       StemWeights& weights) {
    std::vector<QueryWord> words = analyzers::analyze_query(text);
    if (words.size() > kMostWords) words.resize(kMostWords);
    std::vector<const QueryWord*> typed;
    for (const QueryWord& word : words) typed.push_back(&word);
    const Thesaurus& dictionary = Dictionary::built_in().half_for(typed);
    const Thesaurus::Asked terms = thesaurus.asked(typed);
    const Thesaurus::Asked others = dictionary.asked(typed);
    std::vector<Matches> matches;
    std::vector<std::size_t> lengths;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        matches.push_back(join(thesaurus.matches(terms, i), dictionary.matches(others, i)));
        lengths.push_back(longest(matches[i], typed.size()).words);
    }
    const std::vector<std::size_t> rooms = term_rooms(lengths);
    for (std::size_t i = 0; i < typed.size();) {
        const Thesaurus::Match match = longest(matches[i], typed.size());
        const bool known = match.words > 1 || (match.words == 1 && tells(*typed[i]));
        if (known) add(match, Words(typed).subspan(i, match.words), own, weights);
        // A longer term may be of this language alone: `işgəncəyə qarşı` hides no `torture`.
        for (std::size_t k = i; known && match.words > 1 && k < i + match.words; ++k) {
            if (!tells(*typed[k])) continue;
            add(longest(matches[k], 1), Words(typed).subspan(k, 1), own, weights);
        }
        // A longer term that begins within it counts, too.
        i += known ? std::max<std::size_t>(rooms[i], 1) : 1;
    }
}

/// Of the stems of both languages the one that the index has most often is the word.
OtherNames::Name OtherNames::name_of(const Thesaurus::Term& term, StemWeights& weights) {
    Name name;
    for (const QueryWord& word : term.words()) {
        std::pair<double, std::string> best;
        for (const std::string& stem : word.stems) {
            const double weight = tells(word) ? weights.of(stem) : 0;
            if (weight > 0 && (best.second.empty() || weight < best.first)) best = {weight, stem};
        }
        if (!best.second.empty()) name.insert({weights.find(best.second).stem, best.first});
    }
    return name;
}

void OtherNames::add(const Thesaurus::Match& match, Words words, const TextProfile& own,
                     StemWeights& weights) {
    Term term;
    for (const Thesaurus::Term* other : match.to) {
        if (!known_.insert(other).second) continue;
        Name name = name_of(*other, weights);
        if (name.empty()) continue;
        for (const auto& [stem, weight] : name) weights_[stem] = weight;
        const bool same = is_acronym(other->text()) || is_acronym(words.front()->surface);
        if (same) term.same.push_back(name);
        term.names.push_back(std::move(name));
    }
    if (term.names.empty()) return;
    for (const QueryWord* word : words) {
        for (const std::string& stem : word->stems) {
            const auto found = own.weights().find(weights.find(stem).stem);
            if (found != own.weights().end()) term.own.insert(*found);
        }
    }
    terms_.push_back(std::move(term));
}

double OtherNames::similarity(const TextProfile& text) const {
    std::size_t terms = 0;  // that they share; by one alone no text says the same
    double shared = 0;
    double length = 0;
    for (const Term& term : terms_) {
        const auto best = std::max_element(
            term.names.begin(), term.names.end(),
            [&](const Name& a, const Name& b) { return product(a, text) < product(b, text); });
        const double in_text = product(*best, text);
        terms += in_text > 0 ? 1 : 0;
        shared += in_text;
        length += squares(*best);
    }
    if (terms < 2 || text.length() <= 0) return 0;
    return std::min(1.0, shared / (std::sqrt(length) * text.length()));
}

const OtherNames::Name* OtherNames::name_in(const Term& term, const TextProfile& text) {
    const Name* best = nullptr;
    double most = product(term.own, text);
    for (const Name& name : term.same) {
        const double shared = weights::kThesaurus * product(name, text);
        if (shared <= most || !has_all(text, name)) continue;
        most = shared;
        best = &name;
    }
    return best;
}

double OtherNames::similarity_within(const TextProfile& own, const TextProfile& text) const {
    std::vector<std::pair<const Term*, const Name*>> named;  // otherwise in the other text
    for (const Term& term : terms_) {
        if (const Name* name = name_in(term, text)) named.emplace_back(&term, name);
    }
    if (named.empty()) return own.similarity(text);
    Name put = own.weights();  // as the other text puts it
    for (const auto& [term, name] : named) {
        for (const auto& [stem, weight] : term->own) put.erase(stem);
        for (const auto& [stem, weight] : *name) {
            put.emplace(stem, weights::kThesaurus * weight);
        }
    }
    const double unknown = own.length() * own.length() - squares(own.weights());
    return cosine(put, std::sqrt(std::max(unknown, 0.0) + squares(put)), text);
}

}  // namespace axtar::search
