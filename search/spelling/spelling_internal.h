#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/query_analysis.h"
#include "search/snapshot_internal.h"
#include "search/spelling/listed_words_internal.h"

namespace axtar::search {

/// A word that may have been meant.
struct SpellingCandidate {
    std::string text = {};
    /// As a list of names has it, where no text has the word but another name of it.
    std::string listed = {};
    /// The larger the likelier: bits of evidence (how common it is) less what the mistakes cost.
    double score = 0;
};

/// What the cost of the mistakes is multiplied by: a mistake more must be made up for by a word
/// that is 2^7 times as common.
inline constexpr double kBitsPerMistake = 7;

/// How far apart two folded words are: 1 for a letter left out, added or changed, less for the
/// mistakes that hands and ears make (two letters exchanged, one doubled, b for p, x for h), more
/// at the beginning.
[[nodiscard]] double mistake_cost(std::string_view typed, std::string_view meant);

/// Words of the collections that are spelt like `word`, best first, at most `limit`: exact forms,
/// and stems with the ending typed where the stemmer takes such a form back to that stem. So too
/// words of `listed` that the collections have by another name.
///
/// Output: none for words of fewer than 4 letters; two mistakes only in long ones. No rare form
///         whose endings break vowel harmony; an ending typed without letters gets those that
///         harmony asks for.
/// Errors: Xapian's exceptions pass through.
/// Cost:   two walks of each collection's words; figures in bench/search/suggest_bench.cc.
[[nodiscard]] std::vector<SpellingCandidate> spelt_like(const Snapshot& snapshot,
                                                        const ListedWords& listed,
                                                        const analyzers::QueryWord& word,
                                                        std::size_t limit);

}  // namespace axtar::search
