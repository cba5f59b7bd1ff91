#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "analyzers/query_analysis.h"

namespace axtar::search {

/// Words of which those with a hyphen are taken for several: `old-age pension` as `old age
/// pension`. What begins with a function word stays (`by-law` is not `by law`), and so does an
/// ending (`BMT-nin`).
///
/// Threads: safe.
struct WordsApart {
    std::vector<analyzers::QueryWord> words = {};  ///< empty where nothing is to be taken apart
    /// For each of `words` how many of those given end with it; 0 where it ends none.
    std::vector<std::size_t> given = {};
};
[[nodiscard]] WordsApart take_apart(std::span<const analyzers::QueryWord* const> words);

}  // namespace axtar::search
