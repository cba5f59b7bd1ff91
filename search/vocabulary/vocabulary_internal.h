#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace axtar::search {

/// A word in an exact form that texts have, and how many sections have it.
struct VocabularyTerm {
    std::string text = {};
    Xapian::doccount frequency = 0;
};

/// The exact forms that begin with `start`.
///
/// `any_letters`: `start` is folded, and ə stands for e, ş for s and so on; else it is taken as it
/// is. Output: in the order of the index, at most `limit`.
/// Cost: a few jumps in the term table for each letter, then a step a term.
[[nodiscard]] std::vector<VocabularyTerm> forms_beginning_with(const Xapian::Database& database,
                                                               std::string_view start,
                                                               bool any_letters, std::size_t limit);

/// The exact forms that are at most `edits` letters away from `word` when both are without the
/// Azerbaijani letters: a letter left out, added, changed, or two exchanged. None that begin with a
/// digit.
///
/// Output: in the order of the index, at most `limit`.
/// Cost: walks the sorted terms with the rows of the distance table, and jumps over all that begin
/// as none can begin. Source: optimal string alignment (Damerau 1964); the walk is that of Schulz
/// and Mihov's automata over a sorted dictionary, with rows instead of an automaton.
[[nodiscard]] std::vector<VocabularyTerm> forms_near(const Xapian::Database& database,
                                                     std::string_view word, std::size_t edits,
                                                     std::size_t limit);

}  // namespace axtar::search
