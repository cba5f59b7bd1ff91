#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

#include "analyzers/query_analysis.h"
#include "search/ranking/ranking_weights.h"
#include "search/similar/other_names_internal.h"
#include "search/similar/treaty_names_internal.h"
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

std::size_t count_shared(const std::map<std::string, double>& name, const TextProfile& text) {
    return static_cast<std::size_t>(std::count_if(name.begin(), name.end(), [&](const auto& word) {
        return text.weights().contains(word.first);
    }));
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
    const Found found = find(typed, thesaurus);
    std::vector<std::size_t> lengths;
    for (const Matches& matches : found.matches) {
        lengths.push_back(longest(matches, typed.size()).words);
    }
    const std::vector<std::size_t> rooms = term_rooms(lengths);
    for (std::size_t i = 0; i < typed.size();) {
        std::size_t taken = 0;
        std::vector<Term> terms = terms_at(found, i, typed.size() - i, own, weights, taken);
        std::move(terms.begin(), terms.end(), std::back_inserter(terms_));
        // A longer term that begins within it counts, too.
        i += taken > 0 ? std::max<std::size_t>(rooms[i], 1) : 1;
    }
}

OtherNames::Found OtherNames::find(Words words, const Thesaurus& thesaurus) {
    const Thesaurus& dictionary = Dictionary::built_in().half_for(words);
    const Thesaurus::Asked terms = thesaurus.asked(words);
    const Thesaurus::Asked others = dictionary.asked(words);
    const Thesaurus::Asked treaties = treaty_names().asked(words);
    Found found{.words = words};
    for (std::size_t i = 0; i < words.size(); ++i) {
        Matches named = treaty_names().matches(treaties, i);
        found.treaties.push_back(named.empty() ? 0 : named.front().words);
        Matches said = dictionary.matches(others, i);
        found.idioms.push_back(said.empty() ? 0 : said.front().words);
        found.matches.push_back(
            join(join(thesaurus.matches(terms, i), std::move(named)), std::move(said)));
    }
    return found;
}

std::vector<OtherNames::Term> OtherNames::terms_at(const Found& found, std::size_t first,
                                                   std::size_t room, const TextProfile& own,
                                                   StemWeights& weights, std::size_t& taken) {
    const Thesaurus::Match match = longest(found.matches[first], room);
    const bool known = match.words > 1 || (match.words == 1 && tells(*found.words[first]));
    taken = known ? match.words : 0;
    if (!known) return {};
    const bool is_treaty = found.treaties[first] == match.words;
    Term term = term_of(match, found.words.subspan(first, match.words), own, is_treaty, weights);
    const bool is_whole = is_treaty || found.idioms[first] == match.words;
    // A longer term may be of this language alone: `işgəncəyə qarşı` hides no `torture`.
    for (std::size_t k = first; match.words > 1 && !is_whole && k < first + match.words;) {
        std::size_t of_part = 0;
        const std::size_t left = std::min(match.words - 1, first + match.words - k);
        std::vector<Term> parts = terms_at(found, k, left, own, weights, of_part);
        std::move(parts.begin(), parts.end(), std::back_inserter(term.parts));
        k += std::max<std::size_t>(of_part, 1);
    }
    if (term.names.empty()) return std::move(term.parts);
    std::vector<Term> terms;
    terms.push_back(std::move(term));
    return terms;
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

OtherNames::Term OtherNames::term_of(const Thesaurus::Match& match, Words words,
                                     const TextProfile& own, bool is_treaty, StemWeights& weights) {
    const auto telling =
        std::count_if(words.begin(), words.end(), [](const auto* word) { return tells(*word); });
    Term term{.words = std::max<std::size_t>(static_cast<std::size_t>(telling), 1),
              .is_treaty = is_treaty};
    for (const Thesaurus::Term* other : match.to) {
        if (!known_.insert(other).second) continue;
        Name name = name_of(*other, weights);
        // Of "Istanbul Convention" an index without Istanbul has conventions.
        const bool is_less = is_treaty && name.size() < 2 && !is_acronym(other->text());
        if (name.empty() || is_less) continue;
        for (const auto& [stem, weight] : name) weights_[stem] = weight;
        const bool same =
            is_treaty || is_acronym(other->text()) || is_acronym(words.front()->surface);
        if (same) term.same.push_back(name);
        term.names.push_back(std::move(name));
    }
    if (term.names.empty()) return term;
    for (const QueryWord* word : words) {
        for (const std::string& stem : word->stems) {
            const auto found = own.weights().find(weights.find(stem).stem);
            if (found != own.weights().end()) term.own.insert(*found);
        }
    }
    return term;
}

/// A text that names a treaty has all words of one of its names: one with "Istanbul" or
/// "Convention" in it is not about the Istanbul Convention. Where none is there, the shortest is
/// what it lacks.
OtherNames::Shared OtherNames::shared_with_treaty(const Term& term, const TextProfile& text) {
    Shared shared{.squares = squares(term.names.front())};
    for (const Name& name : term.names) {
        const double in_text = has_all(text, name) ? product(name, text) : 0;
        if (in_text > shared.product) {
            shared = {.product = in_text, .squares = squares(name), .words = term.words};
        } else if (shared.product == 0) {
            shared.squares = std::min(shared.squares, squares(name));
        }
    }
    return shared;
}

OtherNames::Shared OtherNames::shared_by_names(const Term& term, const TextProfile& text) {
    if (term.is_treaty) return shared_with_treaty(term, text);
    const auto best = std::max_element(
        term.names.begin(), term.names.end(),
        [&](const Name& a, const Name& b) { return product(a, text) < product(b, text); });
    return {.product = product(*best, text),
            .squares = squares(*best),
            .words = std::min(count_shared(*best, text), term.words)};
}

OtherNames::Shared OtherNames::shared_by_parts(const Term& term, const TextProfile& text) {
    Shared shared;
    for (const Term& part : term.parts) {
        // By its names or by those of its own parts: with both at every level a long term would
        // outweigh the rest of the text.
        const Shared by_names = shared_by_names(part, text);
        const Shared by_parts = shared_by_parts(part, text);
        const Shared& more = by_parts.product > by_names.product ? by_parts : by_names;
        shared.product += more.product;
        shared.squares += more.squares;
        shared.words += more.words;
    }
    return shared;
}

double OtherNames::similarity(const TextProfile& text) const {
    Shared all;
    for (const Term& term : terms_) {
        const Shared by_names = shared_by_names(term, text);
        const Shared by_parts = shared_by_parts(term, text);
        all.product += by_names.product + by_parts.product;
        all.squares += by_names.squares + by_parts.squares;
        all.words += std::min(std::max(by_names.words, by_parts.words), term.words);
    }
    // By one word alone no text says the same.
    if (all.words < 2 || text.length() <= 0) return 0;
    return std::min(1.0, all.product / (std::sqrt(all.squares) * text.length()));
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

void OtherNames::put_named(const std::vector<Term>& terms, const TextProfile& text, Named& named) {
    for (const Term& term : terms) {
        if (const Name* name = name_in(term, text)) {
            named.emplace_back(&term, name);
        } else {
            put_named(term.parts, text, named);
        }
    }
}

double OtherNames::similarity_within(const TextProfile& own, const TextProfile& text) const {
    Named named;
    put_named(terms_, text, named);
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
