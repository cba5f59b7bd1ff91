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
/// words long; a hyphenated word does not begin with a function word (`by law` is no `by-law`), but
/// for the few that compounds begin with (`above-mentioned`). A hyphenated word has one position in
/// a text, so a phrase of its parts stands nowhere in it.
///
/// Output: at most kMostHyphenated readings, each shorter than `words`; none of a single word.
/// Errors: Xapian's exceptions pass through.
[[nodiscard]] std::vector<HyphenatedReading> hyphenated(
    const std::vector<analyzers::QueryWord>& words, WordTermFinder& finder);

/// A NEAR or ADJ with some neighbours joined.
struct HyphenatedNear {
    QueryNode near = {};                  ///< a kNear of fewer sides, also of one
    std::vector<std::size_t> first = {};  ///< for each side the number of the typed one it is
};

/// The same of sides of a NEAR or ADJ: `law NEAR/1 enforcement NEAR/5 officials` as
/// `law-enforcement NEAR/5 officials`, `law NEAR/1 enforc*` as `law-enforc*`. Sides are words,
/// phrases, of which the word beside the hyphen is joined, prefixes, and an OR of such. NEAR joins
/// them in either order.
///
/// Output: at most kMostHyphenated.
/// Errors: Xapian's exceptions pass through.
[[nodiscard]] std::vector<HyphenatedNear> hyphenated(const QueryNode& near, WordTermFinder& finder);

inline constexpr std::size_t kMostHyphenated = 6;

}  // namespace axtar::search
