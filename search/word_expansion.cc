// WordTermFinder for `işgənc*` and `mehkme~`, what the index has that begins or is spelt so, and
// for the other names of a thesaurus.
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "analyzers/fold.h"
#include "corpus/index_layout.h"
#include "search/query_parts_internal.h"
#include "search/ranking/ranking_weights.h"
#include "search/vocabulary/dictionary_internal.h"
#include "search/vocabulary/vocabulary_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {
namespace {

// Terms that are looked at before the commonest are chosen. A prefix of three letters seldom has
// more; beyond it the first in the order of the alphabet count, with a warning.
constexpr std::size_t kMostLookedAt = 4'000;

std::string_view field_prefix(const std::string& field) {
    if (field == "title" || field == "number") return corpus::kTitlePrefix;
    if (field == "heading") return corpus::kHeadingPrefix;
    return corpus::kStemPrefix;
}

bool contains(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

void add_new(std::vector<VocabularyTerm>& all, std::vector<VocabularyTerm> found) {
    if (all.empty()) {
        all = std::move(found);
        return;
    }
    std::unordered_set<std::string> known;
    for (const VocabularyTerm& term : all) known.insert(term.text);
    for (VocabularyTerm& term : found) {
        if (!known.contains(term.text)) all.push_back(std::move(term));
    }
}

/// The word as typed, folded, by the rules of case of either language.
std::vector<std::string> folded_forms(const analyzers::QueryWord& word) {
    std::vector<std::string> folded;
    for (const std::string& form : word.exact) {
        std::string plain = analyzers::fold(form);
        if (!contains(folded, plain)) folded.push_back(std::move(plain));
    }
    return folded;
}

/// By each way to read the prefix: with the letters typed where it has any of ours and the index
/// something that begins so, else without regard to them.
std::vector<VocabularyTerm> begin_with(const Xapian::Database& database,
                                       const analyzers::QueryWord& word) {
    std::vector<VocabularyTerm> found;
    for (const std::string& form : word.exact) {
        if (analyzers::fold(form) == form) continue;
        add_new(found, forms_beginning_with(database, form, false, kMostLookedAt));
    }
    if (!found.empty()) return found;
    for (const std::string& start : folded_forms(word)) {
        add_new(found, forms_beginning_with(database, start, true, kMostLookedAt));
    }
    return found;
}

std::vector<VocabularyTerm> spelt_like(const Xapian::Database& database,
                                       const analyzers::QueryWord& word, std::size_t edits) {
    std::vector<VocabularyTerm> found;
    for (const std::string& form : word.exact) {
        add_new(found, forms_near(database, form, edits, kMostLookedAt));
    }
    return found;
}

/// The commonest first; equal counts by text, so that the answer is the same every time.
void sort_by_frequency(std::vector<VocabularyTerm>& terms) {
    std::sort(terms.begin(), terms.end(), [](const VocabularyTerm& a, const VocabularyTerm& b) {
        return std::pair(b.frequency, a.text) < std::pair(a.frequency, b.text);
    });
}

/// The word itself is never among those that are too many.
void put_typed_first(const analyzers::QueryWord& word, std::vector<VocabularyTerm>& terms) {
    std::stable_partition(terms.begin(), terms.end(),
                          [typed = folded_forms(word)](const VocabularyTerm& term) {
                              return contains(typed, analyzers::fold(term.text));
                          });
}

/// The stems under which texts of either language have a form.
std::vector<std::string> stems_of(const std::string& form) {
    std::vector<std::string> stems;
    for (const analyzers::QueryWord& word : analyzers::analyze_query(form)) {
        stems.insert(stems.end(), word.stems.begin(), word.stems.end());
    }
    return stems;
}

}  // namespace

NameUse WordTermFinder::in_this_index(NameUse use) {
    use.has_words = [this](const Thesaurus::Term& name) { return sections_with(name) > 0; };
    use.is_in_a_text = [this](const Thesaurus::Term& name) { return is_in_a_text(name); };
    return use;
}

void WordTermFinder::use_thesaurus(const QueryNode& root, const Thesaurus& thesaurus) {
    const NameUse use = in_this_index({.weight = weights::kThesaurus});
    take_along(translate(root, thesaurus, use, left_out_), "thesaurus");
}

bool WordTermFinder::use_every_name(const QueryNode& root, const Thesaurus& thesaurus) {
    const NameUse use = in_this_index({.weight = weights::kThesaurus,
                                       .every_word = true,
                                       .second_hand = weights::kSecondHand,
                                       .scattered = weights::kScattered});
    const bool is_new = take_along(translate(root, thesaurus, use, left_out_), "thesaurus");
    const auto words =
        Dictionary::built_in().translate(root, weights::kDictionary, left_out_, asked_in());
    return take_along(words, "dictionary") || is_new;
}

bool WordTermFinder::take_along(std::vector<Translation> translations, const std::string& kind) {
    for (Translation& found : translations) {
        // "is" in an English question is no iş.
        const bool asks = found.surfaces.size() == 1 && only_asks(found.surfaces.front());
        std::erase_if(found.to, [&](const OtherName& name) {
            return asks || sections_with(*name.term) == 0;
        });
    }
    leave_out_the_dearest(translations);
    bool is_new = false;
    for (Translation& found : translations) {
        keep_what_may_be_taken(found);
        if (found.to.empty()) continue;
        Xapian::doccount frequency = 0;
        for (const OtherName& name : found.to) {
            frequency = std::max(frequency, sections_with(*name.term));
        }
        for (const std::string& surface : found.surfaces) {
            translated_.emplace(surface, frequency);
            const auto known = known_.find(surface);
            if (known != known_.end()) mark_translated(surface, known->second);
        }
        is_new = add_translation(std::move(found), kind) || is_new;
    }
    return is_new;
}

/// The cheapest names stay, which are the rarest, up to the first with which all of them would cost
/// more than one list may. Of what an earlier list has taken along nothing is left out.
void WordTermFinder::leave_out_the_dearest(std::vector<Translation>& translations) {
    const auto cost = [this](const OtherName& name) {
        return std::uint64_t{sections_with(*name.term)} * name.term->words().size();
    };
    std::vector<std::uint64_t> costs;
    for (const Translation& found : translations) {
        std::transform(found.to.begin(), found.to.end(), std::back_inserter(costs), cost);
    }
    std::sort(costs.begin(), costs.end());
    std::uint64_t spent = 0;
    const auto dear = std::find_if(costs.begin(), costs.end(), [&](std::uint64_t next) {
        return (spent += next) > most_postings_;
    });
    if (dear == costs.end()) return;
    for (Translation& found : translations) {
        std::string left_out;
        std::erase_if(found.to, [&](const OtherName& name) {
            if (cost(name) < *dear || is_taken_along(*name.term)) return false;
            left_out += (left_out.empty() ? "" : ", ") + name.term->text();
            return true;
        });
        if (left_out.empty()) continue;
        std::string warning = "of the other names of \"" + found.from +
                              "\" some are too common here to be looked for: " + left_out;
        const bool said = std::find(warnings_.begin(), warnings_.end(), warning) != warnings_.end();
        if (!said) warnings_.push_back(std::move(warning));
    }
}

void WordTermFinder::keep_what_may_be_taken(Translation& found) const {
    if (!kept_) return;
    const auto kept = std::find_if(kept_->begin(), kept_->end(), [&](const Translation& other) {
        return other.surfaces == found.surfaces;
    });
    if (kept == kept_->end()) {
        found.to.clear();
        return;
    }
    std::erase_if(found.to, [&](const OtherName& name) {
        return std::none_of(kept->to.begin(), kept->to.end(),
                            [&](const OtherName& other) { return other.term == name.term; });
    });
}

bool WordTermFinder::is_taken_along(const Thesaurus::Term& name) const {
    return std::any_of(translations_.begin(), translations_.end(), [&](const Translation& known) {
        return std::any_of(known.to.begin(), known.to.end(),
                           [&](const OtherName& other) { return other.term == &name; });
    });
}

bool WordTermFinder::is_in_a_text(const Thesaurus::Term& name) {
    if (name.words().size() == 1 || sections_with(name) > kMostLookedThrough) return true;
    const auto [known, is_new] = in_a_text_.try_emplace(&name);
    if (!is_new) return known->second;
    std::vector<Xapian::Query> places;
    for (const analyzers::QueryWord& word : name.words()) {
        const std::vector<std::string> stems = find(word).place_stems();
        places.push_back(terms_by(Xapian::Query::OP_OR, prefixed(corpus::kStemPrefix, stems)));
    }
    known->second = finds({Xapian::Query::OP_PHRASE, places.begin(), places.end(),
                           static_cast<Xapian::termcount>(places.size())});
    return known->second;
}

Xapian::doccount WordTermFinder::sections_with(const Thesaurus::Term& name) {
    Xapian::doccount rarest = sections();
    for (const analyzers::QueryWord& word : name.words()) {
        const WordTerms& terms = find(word);
        rarest = terms.stems.empty() ? 0 : std::min(rarest, terms.frequency);
    }
    return rarest;
}

void WordTermFinder::mark_translated(const std::string& surface, WordTerms& terms) const {
    const auto other = translated_.find(surface);
    terms.translated = other != translated_.end();
    if (terms.translated && !terms.has_terms()) terms.frequency = other->second;
}

Xapian::doccount WordTermFinder::frequency_by_any_name(const analyzers::QueryWord& word) {
    const auto named = translated_.find(word.surface);
    const Xapian::doccount by_name = named == translated_.end() ? 0 : named->second;
    return std::max(find(word).frequency, by_name);
}

bool WordTermFinder::add_translation(Translation found, const std::string& kind) {
    auto known =
        std::find_if(translations_.begin(), translations_.end(),
                     [&](const Translation& other) { return other.surfaces == found.surfaces; });
    if (known == translations_.end()) {
        known = translations_.insert(known, {.from = found.from, .surfaces = found.surfaces});
    }
    bool is_new = false;
    for (OtherName& name : found.to) {
        const bool has = std::any_of(
            known->to.begin(), known->to.end(),
            [&](const OtherName& other) { return other.term->text() == name.term->text(); });
        if (has) continue;
        expansions_.push_back(
            {.from = found.from, .to = name.term->text(), .kind = kind, .weight = name.weight});
        known->to.push_back(std::move(name));
        is_new = true;
    }
    return is_new;
}

const Translation* WordTermFinder::translation_of(
    std::span<const analyzers::QueryWord* const> words) const {
    const Translation* longest = nullptr;
    for (const Translation& translation : translations_) {
        const std::vector<std::string>& surfaces = translation.surfaces;
        if (surfaces.size() > words.size()) continue;
        if (longest != nullptr && longest->surfaces.size() >= surfaces.size()) continue;
        const bool same =
            std::equal(surfaces.begin(), surfaces.end(), words.begin(),
                       [](const std::string& surface, const analyzers::QueryWord* word) {
                           return surface == word->surface;
                       });
        if (same) longest = &translation;
    }
    return longest;
}

WordTerms WordTermFinder::covering(const analyzers::QueryWord& word) {
    WordTerms all = find(word);
    for (const Translation& translation : translations_) {
        const auto& surfaces = translation.surfaces;
        if (std::find(surfaces.begin(), surfaces.end(), word.surface) == surfaces.end()) continue;
        for (const OtherName& name : translation.to) {
            const WordTerms* rarest = nullptr;
            for (const analyzers::QueryWord& part : name.term->words()) {
                const WordTerms& terms = find(part);
                if (rarest == nullptr || terms.frequency < rarest->frequency) rarest = &terms;
            }
            if (rarest == nullptr) continue;
            all.stems.insert(all.stems.end(), rarest->stems.begin(), rarest->stems.end());
            all.exact.insert(all.exact.end(), rarest->exact.begin(), rarest->exact.end());
        }
    }
    return all;
}

const WordTerms& WordTermFinder::find(const QueryNode& expanded) {
    QueryNode key = expanded;
    key.required = false;
    const auto [place, is_new] = expanded_.try_emplace(print(key));
    if (is_new) place->second = expand(expanded);
    return place->second;
}

WordTerms WordTermFinder::expand(const QueryNode& node) {
    const analyzers::QueryWord& word = node.words.front();
    const bool is_prefix = node.kind == NodeKind::kPrefix;
    std::vector<VocabularyTerm> forms =
        is_prefix ? begin_with(database_, word) : spelt_like(database_, word, node.edits);
    sort_by_frequency(forms);
    if (!is_prefix) put_typed_first(word, forms);
    WordTerms terms;
    std::size_t left_out = 0;  // they keep their rooms: no rarer form comes in their place
    for (const VocabularyTerm& form : forms) {
        const std::vector<std::string> stems = stems_in(node.field, form.text);
        if (stems.empty() && !node.field.empty()) continue;
        if (terms.exact.size() + left_out == kMaxExpandedTerms) {
            warn_of_many(node);
            break;
        }
        if (contains(left_out_, form.text)) {
            ++left_out;
            continue;
        }
        terms.exact.push_back(form.text);
        terms.stems.insert(terms.stems.end(), stems.begin(), stems.end());
        terms.frequency = std::max(terms.frequency, form.frequency);
    }
    std::sort(terms.stems.begin(), terms.stems.end());
    terms.stems.erase(std::unique(terms.stems.begin(), terms.stems.end()), terms.stems.end());
    list(node, terms.exact);
    return terms;
}

/// Of a field those that it has.
std::vector<std::string> WordTermFinder::stems_in(const std::string& field,
                                                  const std::string& form) const {
    std::vector<std::string> stems = stems_of(form);
    std::erase_if(stems, [&](const std::string& stem) {
        return !has_term(corpus::term(field_prefix(field), stem));
    });
    return stems;
}

void WordTermFinder::warn_of_many(const QueryNode& node) {
    const std::string most = std::to_string(kMaxExpandedTerms);
    warnings_.push_back("\"" + print(node) + "\" stands for more than " + most +
                        " words; the commonest " + most + " are looked for");
}

void WordTermFinder::list(const QueryNode& node, const std::vector<std::string>& terms) {
    const std::string kind = node.kind == NodeKind::kPrefix ? "prefix" : "fuzzy";
    for (const std::string& term : terms) {
        expansions_.push_back({.from = print(node), .to = term, .kind = kind, .weight = 1});
    }
}

}  // namespace axtar::search
