#include <cstdint>
#include <string>
#include <utility>

#include "search/query_visit.h"
#include "search/whole_term_internal.h"

namespace axtar::search {
namespace {

/// Words between two of a term that make no other matter of it: "qadın və uşaq alveri". Longer
/// terms have words of their own between: "right to leave" is no "right of fathers to paid leave".
constexpr std::uint32_t kBetweenTwo = 2;
constexpr std::uint32_t kBetweenMore = 1;

QueryNode leaf_of(const std::vector<analyzers::QueryWord>& words) {
    return {.kind = words.size() > 1 ? NodeKind::kPhrase : NodeKind::kWord, .words = words};
}

/// The words as typed, in their order.
QueryNode as_typed(const std::vector<const analyzers::QueryWord*>& words) {
    QueryNode near{.kind = NodeKind::kNear};
    for (const analyzers::QueryWord* word : words) near.children.push_back(leaf_of({*word}));
    const std::uint32_t between = words.size() == 2 ? kBetweenTwo : kBetweenMore;
    near.joints.assign(words.size() - 1, {.ordered = true, .distance = between + 1});
    return near;
}

}  // namespace

WholeTerm::WholeTerm(const QueryNode& root, WordTermFinder& finder) {
    if (!is_nothing_but_words(root)) return;
    std::vector<const analyzers::QueryWord*> words;
    for (const QueryNode* leaf : positive_leaves(root)) {
        for (const analyzers::QueryWord& word : leaf->words) words.push_back(&word);
    }
    if (words.size() < 2) return;
    const Translation* translation = finder.translation_of(words);
    if (translation == nullptr || translation->surfaces.size() != words.size()) return;
    std::uint32_t number = 0;
    pattern_.children.push_back(compile_pattern(as_typed(words), finder, number));
    for (const OtherName& name : translation->to) {
        pattern_.children.push_back(compile_pattern(leaf_of(name.term->words()), finder, number));
    }
}

std::vector<bool> WholeTerm::stands(const Xapian::Database& database,
                                    const std::vector<Xapian::docid>& sections) const {
    std::vector<std::string> terms;
    collect_terms(pattern_, terms);
    const KeptPositions positions(database, terms, sections);
    std::vector<bool> found;
    for (const Xapian::docid section : sections) {
        SectionWords words(database, section, positions);
        found.push_back(!find_places(pattern_, words, 1).empty());
    }
    return found;
}

}  // namespace axtar::search
