#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "search/query_visit.h"
#include "search/ranking/whole_term_internal.h"
#include "search/vocabulary/function_words.h"

namespace axtar::search {
namespace {

/// Words between two of a term that make no other matter of it: "qadın və uşaq alveri". Longer
/// terms have words of their own between: "right to leave" is no "right of fathers to paid leave".
constexpr std::uint32_t kBetweenTwo = 2;
constexpr std::uint32_t kBetweenMore = 1;

/// The words in their order, with at most `between` others between two of them. Function words are
/// only counted: their places are many, and tell little.
QueryNode in_order(const std::vector<const analyzers::QueryWord*>& words, std::uint32_t between) {
    QueryNode near{.kind = NodeKind::kNear};
    std::uint32_t distance = 1;
    for (const analyzers::QueryWord* word : words) {
        if (is_function_word(*word)) {
            ++distance;
            continue;
        }
        if (!near.children.empty()) {
            near.joints.push_back({.ordered = true, .distance = distance + between});
        }
        near.children.push_back({.kind = NodeKind::kWord, .words = {*word}});
        distance = 1;
    }
    if (near.children.size() != 1) return near;
    QueryNode only = std::move(near.children.front());
    return only;
}

QueryNode as_called(const OtherName& name) {
    std::vector<const analyzers::QueryWord*> words;
    for (const analyzers::QueryWord& word : name.term->words()) words.push_back(&word);
    return in_order(words, 0);
}

/// Those of the sections that have one of the terms.
std::vector<Xapian::docid> with_any(const Xapian::Database& database,
                                    const std::vector<std::string>& terms,
                                    std::vector<Xapian::docid> sections) {
    std::vector<bool> has(sections.size(), false);
    for (const std::string& term : terms) {
        const Xapian::PostingIterator end = database.postlist_end(term);
        Xapian::PostingIterator at = database.postlist_begin(term);
        for (std::size_t i = 0; i < sections.size() && at != end; ++i) {
            at.skip_to(sections[i]);
            has[i] = has[i] || (at != end && *at == sections[i]);
        }
    }
    std::size_t i = 0;
    std::erase_if(sections, [&](Xapian::docid) { return !has[i++]; });
    return sections;
}

/// Those that have one of the terms of each word.
std::vector<Xapian::docid> with_all(const Xapian::Database& database,
                                    const std::vector<std::vector<std::string>>& words,
                                    std::vector<Xapian::docid> sections) {
    for (const std::vector<std::string>& word : words) {
        sections = with_any(database, word, std::move(sections));
    }
    return sections;
}

}  // namespace

const Translation* whole_term(std::span<const analyzers::QueryWord* const> words,
                              const WordTermFinder& finder) {
    if (words.size() < 2) return nullptr;
    const Translation* translation = finder.translation_of(words);
    const bool whole = translation != nullptr && translation->surfaces.size() == words.size();
    return whole ? translation : nullptr;
}

WholeTerm::WholeTerm(const QueryNode& root, WordTermFinder& finder) {
    if (!is_nothing_but_words(root)) return;
    const std::vector<const analyzers::QueryWord*> words = positive_words(root);
    const Translation* translation = whole_term(words, finder);
    if (translation == nullptr) return;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (!is_function_word(*words[i])) places_.push_back(i + 1);
    }
    if (places_.empty()) return;
    between_ = words.size() == 2 ? kBetweenTwo : kBetweenMore;
    typed_ = compiled(in_order(words, between_), finder);
    for (const OtherName& name : translation->to) {
        Name called = compiled(as_called(name), finder);
        // One word for several is a general one: "erasure" for the right to be forgotten.
        const std::size_t own = called.ways.front().size();
        if (own > 1 || own == places_.size()) {
            names_.push_back(std::move(called));
        }
    }
}

WholeTerm::Name WholeTerm::compiled(const QueryNode& name, WordTermFinder& finder) {
    std::uint32_t number = 0;
    Name compiled{.pattern = compile_pattern(name, finder, number)};
    collect_ways(compiled.pattern, compiled.ways);
    return compiled;
}

void WholeTerm::collect_ways(const Pattern& pattern, std::vector<Words>& ways) {
    if (pattern.kind == Pattern::Kind::kAny) {
        for (const Pattern& child : pattern.children) collect_ways(child, ways);
        return;
    }
    Words& words = ways.emplace_back();
    const auto add = [&words](const Pattern& leaf) {
        for (const WordPlaces& word : leaf.words) {
            words.push_back(word.terms);
            std::vector<std::string>& terms = words.back();
            terms.insert(terms.end(), word.checked_terms.begin(), word.checked_terms.end());
        }
    };
    add(pattern);
    for (const Pattern& child : pattern.children) add(child);
}

std::vector<Xapian::docid> WholeTerm::standing(const Name& name, const Xapian::Database& database,
                                               const std::vector<Xapian::docid>& sections) {
    std::vector<std::string> terms;
    collect_terms(name.pattern, terms);
    const KeptPositions positions(database, terms, sections);
    std::vector<Xapian::docid> found;
    for (const Xapian::docid section : sections) {
        SectionWords words(database, section, positions);
        if (!find_places(name.pattern, words, 1).empty()) found.push_back(section);
    }
    return found;
}

std::vector<Xapian::docid> WholeTerm::having(const Xapian::Database& database,
                                             std::vector<Xapian::docid> sections,
                                             bool as_typed) const {
    std::vector<Xapian::docid> found;
    const auto look_for = [&](const Name& name) {
        // Positions are dear: most sections lack a word of most names.
        std::vector<Xapian::docid> perhaps;
        for (const Words& words : name.ways) {
            const std::vector<Xapian::docid> more = with_all(database, words, sections);
            perhaps.insert(perhaps.end(), more.begin(), more.end());
        }
        std::sort(perhaps.begin(), perhaps.end());
        perhaps.erase(std::unique(perhaps.begin(), perhaps.end()), perhaps.end());
        for (const Xapian::docid section : standing(name, database, perhaps)) {
            found.push_back(section);
            std::erase(sections, section);
        }
    };
    if (as_typed) look_for(typed_);
    for (const Name& name : names_) look_for(name);
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace axtar::search
