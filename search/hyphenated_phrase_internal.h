#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analyzers/query_analysis.h"
#include "search/query_tree.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// A phrase with some of its words joined.
struct HyphenatedReading {
    std::vector<analyzers::QueryWord> words = {};
    std::vector<std::uint32_t> first =
        {};  ///< for each the number of the typed word it begins with
};

/// The ways in which texts may write a phrase with hyphens, as far as the index has the words:
/// `law enforcement officials` as `law-enforcement officials`. Neighbours are joined up to four
/// words long; a hyphenated word does not begin with a function word (`by law` is no `by-law`). A
/// hyphenated word has one position in a text, so a phrase of its parts stands nowhere in it.
///
/// Output: at most kMostHyphenated readings, each shorter than `words`; none of a single word.
/// Errors: Xapian's exceptions pass through.
[[nodiscard]] std::vector<HyphenatedReading> hyphenated(
    const std::vector<analyzers::QueryWord>& words, WordTermFinder& finder);

/// The same of a NEAR or ADJ of two words: `law NEAR/1 enforcement`.
[[nodiscard]] std::vector<HyphenatedReading> hyphenated_near(const QueryNode& near,
                                                             WordTermFinder& finder);

inline constexpr std::size_t kMostHyphenated = 6;

}  // namespace axtar::search
