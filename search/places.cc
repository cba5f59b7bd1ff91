#include <algorithm>
#include <utility>

#include "analyzers/fold.h"
#include "analyzers/neighbours.h"
#include "base/utf8.h"
#include "corpus/index_layout.h"
#include "search/hyphenated_phrase_internal.h"
#include "search/places_internal.h"
#include "search/query_parts_internal.h"

namespace axtar::search {
namespace {

using Positions = std::vector<std::uint32_t>;

std::vector<std::string> stem_terms(const std::vector<std::string>& stems) {
    return prefixed(corpus::kStemPrefix, stems);
}

/// Letters and digits of a word, whatever marks stand in it.
std::string key_of(std::string_view word) {
    const std::string key = analyzers::keyword_key(word);
    std::string letters;
    for (std::size_t at = 0; at < key.size();) {
        const auto [letter, size] = utf8::decode(key, at);
        const bool apostrophe = letter == U'ʼ';  // a letter by its properties
        if (analyzers::is_letter_or_digit(letter) && !apostrophe) letters.append(key, at, size);
        at += size;
    }
    return letters;
}

WordPlaces expanded_word(const QueryNode& node, WordTermFinder& finder) {
    const WordTerms& found = finder.find(node);
    return {.checked_terms = stem_terms(found.stems), .forms = found.exact};
}

std::vector<WordPlaces> words_of(const QueryNode& node, WordTermFinder& finder) {
    if (is_expanded(node)) return {expanded_word(node, finder)};
    std::vector<WordPlaces> words;
    for (const analyzers::QueryWord& word : node.words) {
        const WordTerms& found = finder.find(word);
        if (node.kind == NodeKind::kExact) {
            words.push_back({.checked_terms = stem_terms(found.place_stems()),
                             .forms = word.exact,
                             .written = ending_as_written(word)});
        } else {
            words.push_back({.terms = stem_terms(found.stems),
                             .checked_terms = stem_terms(found.function_stems),
                             .forms = word.exact,
                             .only_text_checked = true});
        }
    }
    return words;
}

/// The pattern or the same with words joined by hyphens. `first`: number of its first word.
Pattern or_hyphenated(Pattern pattern, const std::vector<HyphenatedReading>& readings,
                      std::uint32_t first, WordTermFinder& finder) {
    if (readings.empty()) return pattern;
    Pattern any{.kind = Pattern::Kind::kAny};
    any.children.push_back(std::move(pattern));
    for (const HyphenatedReading& reading : readings) {
        Pattern& joined = any.children.emplace_back();
        joined.words = words_of({.kind = NodeKind::kPhrase, .words = reading.words}, finder);
        for (std::size_t i = 0; i < joined.words.size(); ++i) {
            joined.words[i].number = first + reading.first[i];
        }
    }
    return any;
}

/// The same of a NEAR. `numbers`: of the first word of each side. A word that two sides are joined
/// to counts as the first of them.
Pattern or_hyphenated(Pattern pattern, const std::vector<HyphenatedNear>& readings,
                      const std::vector<std::uint32_t>& numbers, WordTermFinder& finder) {
    if (readings.empty()) return pattern;
    Pattern any{.kind = Pattern::Kind::kAny};
    any.children.push_back(std::move(pattern));
    for (const HyphenatedNear& reading : readings) {
        Pattern& joined = any.children.emplace_back();
        joined.kind = Pattern::Kind::kNear;
        joined.joints = reading.near.joints;
        for (std::size_t i = 0; i < reading.first.size(); ++i) {
            std::uint32_t number = numbers[reading.first[i]];
            joined.children.push_back(compile_pattern(reading.near.children[i], finder, number));
        }
    }
    return any;
}

MatchedToken mark_at(std::uint32_t position, std::uint32_t word, bool continues) {
    return {.token = position - 1, .word = word, .continues_phrase = continues};
}

bool contains(const Positions& positions, std::uint32_t wanted) {
    return std::binary_search(positions.begin(), positions.end(), wanted);
}

/// The text is looked at last: it costs far more than positions.
std::vector<Place> places_of_words(const std::vector<WordPlaces>& words, SectionWords& section,
                                   std::size_t most) {
    std::vector<SectionWords::Positions> positions;
    for (const WordPlaces& word : words) {
        positions.push_back(section.positions(word));
        if (positions.back().all.empty()) return {};
    }
    const auto at = [](std::uint32_t start, std::size_t k) {
        return start + static_cast<std::uint32_t>(k);
    };
    const auto stands = [&](std::uint32_t start) {
        for (std::size_t k = 1; k < words.size(); ++k) {
            if (!contains(positions[k].all, at(start, k))) return false;
        }
        for (std::size_t k = 0; k < words.size(); ++k) {
            if (contains(positions[k].sure, at(start, k))) continue;
            if (!section.has_form(at(start, k), words[k])) return false;
        }
        return true;
    };
    std::vector<Place> places;
    for (const std::uint32_t start : positions.front().all) {
        if (places.size() == most) break;
        if (!stands(start)) continue;
        Place place{.first = start, .last = at(start, words.size() - 1)};
        for (std::size_t k = 0; k < words.size(); ++k) {
            place.marks.push_back(mark_at(at(start, k), words[k].number, k > 0));
        }
        places.push_back(std::move(place));
    }
    return places;
}

void sort_places(std::vector<Place>& places) {
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return std::pair(a.first, a.last) < std::pair(b.first, b.last);
    });
}

/// Whether `b` stands behind or near `a`, as the joint says; they never overlap.
bool joined(const Place& a, const Place& b, const NearJoint& joint) {
    if (b.first > a.last) return b.first - a.last <= joint.distance;
    return !joint.ordered && a.first > b.last && a.first - b.last <= joint.distance;
}

/// For each of `places` whether one of `others` is joined to it. `others_first`: the joint runs
/// from others to places. Both are in rising order, so only a window of `others` is looked at.
std::vector<std::size_t> partners(const std::vector<Place>& places,
                                  const std::vector<Place>& others, const NearJoint& joint,
                                  bool others_first) {
    constexpr auto kNone = static_cast<std::size_t>(-1);
    constexpr std::uint32_t kLongestPlace = 128;  // words of a query, and the gaps of a NEAR in it
    std::vector<std::size_t> found(places.size(), kNone);
    const std::uint32_t reach = joint.distance + kLongestPlace;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        while (begin < others.size() && others[begin].first + reach < places[i].first) ++begin;
        for (std::size_t j = begin; j < others.size(); ++j) {
            if (others[j].first > places[i].last + reach) break;
            const bool fits = others_first ? joined(others[j], places[i], joint)
                                           : joined(places[i], others[j], joint);
            if (fits) found[i] = j;
            if (fits) break;
        }
    }
    return found;
}

void keep_partnered(std::vector<Place>& places, const std::vector<std::size_t>& partner) {
    constexpr auto kNone = static_cast<std::size_t>(-1);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (partner[i] == kNone) continue;
        if (kept != i) places[kept] = std::move(places[i]);
        ++kept;
    }
    places.resize(kept);
}

/// There and back along the chain, so that only places of a whole chain stay; then each place of
/// the last child takes the ones joined to it along.
std::vector<Place> places_of_chain(const Pattern& pattern, SectionWords& words) {
    std::vector<std::vector<Place>> steps;
    for (const Pattern& child : pattern.children) {
        steps.push_back(find_places(child, words));
        if (steps.back().empty()) return {};
    }
    for (std::size_t i = 1; i < steps.size(); ++i) {
        keep_partnered(steps[i], partners(steps[i], steps[i - 1], pattern.joints[i - 1], true));
    }
    for (std::size_t i = steps.size() - 1; i > 0; --i) {
        keep_partnered(steps[i - 1],
                       partners(steps[i - 1], steps[i], pattern.joints[i - 1], false));
    }
    std::vector<Place> chains = steps.front();
    for (std::size_t i = 1; i < steps.size(); ++i) {
        const auto before = partners(steps[i], steps[i - 1], pattern.joints[i - 1], true);
        std::vector<Place> longer = steps[i];
        for (std::size_t k = 0; k < longer.size(); ++k) {
            const Place& head = chains[before[k]];
            longer[k].first = std::min(longer[k].first, head.first);
            longer[k].last = std::max(longer[k].last, head.last);
        }
        // Marks: every place that belongs to some chain, each with the chain it ends.
        if (i + 1 == steps.size()) {
            for (std::size_t s = 0; s < i; ++s) {
                for (const Place& place : steps[s]) {
                    auto& marks = longer.front().marks;
                    marks.insert(marks.end(), place.marks.begin(), place.marks.end());
                }
            }
        }
        chains = std::move(longer);
    }
    sort_places(chains);
    return chains;
}

}  // namespace

std::string ending_as_written(const analyzers::QueryWord& word) {
    std::string written = key_of(word.surface);
    const bool is_a_form =
        std::any_of(word.exact.begin(), word.exact.end(),
                    [&](const std::string& form) { return key_of(form) == written; });
    return is_a_form ? std::string() : written;
}

Pattern compile_pattern(const QueryNode& node, WordTermFinder& finder, std::uint32_t& number) {
    Pattern pattern;
    const std::uint32_t first = number;
    if (is_word_leaf(node)) {
        pattern.words = words_of(node, finder);
        for (WordPlaces& word : pattern.words) word.number = number++;
        if (node.kind != NodeKind::kPhrase) return pattern;
        return or_hyphenated(std::move(pattern), hyphenated(node.words, finder), first, finder);
    }
    pattern.kind = node.kind == NodeKind::kNear ? Pattern::Kind::kNear : Pattern::Kind::kAny;
    std::vector<std::uint32_t> numbers;
    for (const QueryNode& child : node.children) {
        numbers.push_back(number);
        pattern.children.push_back(compile_pattern(child, finder, number));
    }
    pattern.joints = node.joints;
    if (node.kind != NodeKind::kNear) return pattern;
    return or_hyphenated(std::move(pattern), hyphenated(node, finder), numbers, finder);
}

void collect_terms(const Pattern& pattern, std::vector<std::string>& terms) {
    for (const WordPlaces& word : pattern.words) {
        terms.insert(terms.end(), word.terms.begin(), word.terms.end());
        terms.insert(terms.end(), word.checked_terms.begin(), word.checked_terms.end());
    }
    for (const Pattern& child : pattern.children) collect_terms(child, terms);
}

SectionWords::Positions SectionWords::positions(const WordPlaces& word) const {
    const auto of_terms = [&](const std::vector<std::string>& terms, auto& positions) {
        for (const std::string& term : terms) {
            const std::span<const std::uint32_t> here = positions_.find(term, section_);
            positions.insert(positions.end(), here.begin(), here.end());
        }
        std::sort(positions.begin(), positions.end());
        positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    };
    Positions found;
    of_terms(word.terms, found.sure);
    found.all = found.sure;
    if (!word.checked_terms.empty()) of_terms(word.checked_terms, found.all);
    return found;
}

bool SectionWords::has_form(std::uint32_t position, const WordPlaces& word) {
    if (!record_) {
        auto record = corpus::decode_section_record(database_.get_document(section_).get_data());
        record_ = record ? std::move(*record) : corpus::SectionRecord{};
    }
    if (position == 0) return false;
    if (position > record_->spans.size()) return word.only_text_checked;
    const corpus::TokenSpan span = record_->spans[position - 1];
    const std::string& text = record_->section.text;
    if (span.length == 0 || std::size_t{span.start} + span.length > text.size()) return false;
    const std::string token = text.substr(span.start, span.length);
    if (!word.written.empty() && key_of(token) != word.written) return false;
    const std::vector<std::string>& here = forms_of(token);
    return std::find_first_of(here.begin(), here.end(), word.forms.begin(), word.forms.end()) !=
           here.end();
}

const std::vector<std::string>& SectionWords::forms_of(const std::string& text) {
    const auto [place, is_new] = (forms_ == nullptr ? own_forms_ : *forms_).try_emplace(text);
    if (is_new) {
        for (const analyzers::QueryWord& word : analyzers::analyze_query(text)) {
            place->second.insert(place->second.end(), word.exact.begin(), word.exact.end());
        }
    }
    return place->second;
}

std::vector<Place> find_places(const Pattern& pattern, SectionWords& words, std::size_t most) {
    switch (pattern.kind) {
        case Pattern::Kind::kWords:
            return places_of_words(pattern.words, words, most);
        case Pattern::Kind::kNear:
            return places_of_chain(pattern, words);
        case Pattern::Kind::kAny:
            break;
    }
    std::vector<Place> places;
    for (const Pattern& child : pattern.children) {
        for (Place& place : find_places(child, words)) places.push_back(std::move(place));
    }
    sort_places(places);
    return places;
}

}  // namespace axtar::search
