#include <algorithm>
#include <cmath>
#include <utility>

#include "corpus/index_layout.h"
#include "search/ranking/ranking_weights.h"
#include "search/vocabulary/function_words.h"
#include "search/vocabulary/peeled_word_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

/// "all" is no stem of `allege`, nor "not" of `note`: the stemmer of the other language made it.
bool is_cut_to_a_function_word(const analyzers::QueryWord& word, const std::string& stem) {
    const auto is_function = [](const std::string& form) { return is_function_word(form); };
    return word.stems.size() > 1 && is_function(stem) &&
           std::none_of(word.exact.begin(), word.exact.end(), is_function);
}

std::string stem_term(const std::string& stem) { return corpus::term(corpus::kStemPrefix, stem); }

}  // namespace

const WordTerms& WordTermFinder::find(const analyzers::QueryWord& word) {
    const auto [place, is_new] = known_.try_emplace(word.surface);
    if (is_new) {
        place->second = look_up(word);
        if (!place->second.has_terms()) place->second = look_up_peeled(word);
        mark_translated(word.surface, place->second);
    }
    return place->second;
}

const analyzers::QueryWord* WordTermFinder::whole_word(const std::string& text) {
    const auto [place, is_new] = whole_.try_emplace(text);
    std::optional<analyzers::QueryWord>& known = place->second;
    if (is_new) {
        std::vector<analyzers::QueryWord> words = analyzers::analyze_query(text);
        if (words.size() == 1 && words.front().type == analyzers::TokenType::kWord) {
            const WordTerms found = look_up(words.front());
            if (!found.exact.empty() || !found.stems.empty()) known = std::move(words.front());
        }
    }
    return known ? &*known : nullptr;
}

double WordTermFinder::idf(const WordTerms& terms) const {
    return std::log(1.0 + static_cast<double>(sections()) / (1.0 + terms.frequency));
}

bool WordTermFinder::finds(const Xapian::Query& query) const {
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    return !enquire.get_mset(0, 1).empty();
}

/// A word that the index does not have, without an ending that its stem keeps.
WordTerms WordTermFinder::look_up_peeled(const analyzers::QueryWord& word) {
    for (const std::string& form : peeled(word.exact.empty() ? word.surface : word.exact.front())) {
        const std::vector<analyzers::QueryWord> words = analyzers::analyze_query(form);
        if (words.size() != 1) continue;
        WordTerms terms = look_up(words.front());
        if (!terms.has_terms()) continue;
        expansions_.push_back({.from = word.surface, .to = form, .kind = "ending", .weight = 1});
        return terms;
    }
    return {};
}

WordTerms WordTermFinder::look_up(const analyzers::QueryWord& word) const {
    WordTerms terms;
    for (const std::string& form : word.exact) {
        const Xapian::doccount count = database_.get_termfreq(corpus::term("", form));
        if (count == 0 || contains(terms.exact, form)) continue;
        terms.exact.push_back(form);
        terms.frequency = std::max(terms.frequency, count);
    }
    const Xapian::doccount with_form = terms.frequency;
    Xapian::doccount with_stem = 0;
    for (const std::string& stem : word.stems) {
        const Xapian::doccount count = database_.get_termfreq(stem_term(stem));
        if (count == 0 || contains(terms.stems, stem)) continue;
        if (is_cut_to_a_function_word(word, stem)) {
            if (!terms.exact.empty()) terms.function_stems.push_back(stem);
            continue;
        }
        terms.stems.push_back(stem);
        with_stem = std::max(with_stem, count);
    }
    terms.frequency = std::max(with_form, with_stem);
    // "alleged" stands under `alleg` wherever it does: `all` was the other language's reading.
    if (with_stem >= with_form) terms.function_stems.clear();
    add_variants(word, terms);
    for (const std::vector<std::string>& parts : {word.parts, word.other_parts}) {
        const bool has_parts =
            terms.parts.empty() && parts.size() > 1 &&
            std::all_of(parts.begin(), parts.end(), [this](const std::string& part) {
                return database_.term_exists(stem_term(part));
            });
        if (has_parts) terms.parts = parts;
    }
    return terms;
}

/// Stems that fold to the same as the word's. A word typed without the right letters wants them
/// all; one typed with letters wants only those so rare beside its own that they are its misspelt
/// forms (text in wrong capitals), not other words (weights::kRareVariant).
void WordTermFinder::add_variants(const analyzers::QueryWord& word, WordTerms& terms) const {
    std::vector<std::pair<Xapian::doccount, std::string>> variants;
    const auto consider = [&](const std::string& stem) {
        if (contains(terms.stems, stem) || is_cut_to_a_function_word(word, stem)) return;
        const Xapian::doccount count = database_.get_termfreq(stem_term(stem));
        if (count > 0) variants.emplace_back(count, stem);
    };
    for (const std::string& folded : word.folded) {
        consider(folded);
        const Xapian::TermIterator end = database_.synonyms_end(folded);
        for (Xapian::TermIterator i = database_.synonyms_begin(folded); i != end; ++i) consider(*i);
    }
    // Commonest first; equal counts by text, so that the answer does not depend on the order.
    std::sort(variants.begin(), variants.end(), [](const auto& a, const auto& b) {
        return std::pair(b.first, a.second) < std::pair(a.first, b.second);
    });
    const bool has_letters =
        std::any_of(word.stems.begin(), word.stems.end(),
                    [&](const std::string& stem) { return !contains(word.folded, stem); });
    const double rare = has_letters && terms.frequency > 0 ? weights::kRareVariant * terms.frequency
                                                           : static_cast<double>(sections());
    for (auto& [count, stem] : variants) {
        if (terms.exact.size() + terms.stems.size() == kMaxTermsPerWord) return;
        if (count > rare || contains(terms.stems, stem)) continue;
        terms.stems.push_back(stem);
        terms.frequency = std::max(terms.frequency, count);
    }
}

}  // namespace axtar::search
