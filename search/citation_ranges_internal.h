#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "corpus/citations/citation.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// The provisions that a citation names.
struct CitedProvisions {
    std::vector<corpus::Citation> citations = {};  ///< in the order of the act, at least one
    bool more = false;                             ///< the range has others behind them
};

/// A citation for each provision of a range of articles: those that the act has from the first to
/// the last, inserted ones between them too ("25..27" is 25, 25-1, 26, 27). "3-5" is Article 3-5
/// and "4.1-2" part 4.1-2 where the act has it.
///
/// Output: at most `most`. The citation itself where it is no such range, names no act or a
///         judgment, or the index has nothing of it.
/// Cost:   reads a section for each article, and those that stand between.
/// Errors: what the index cannot read.
[[nodiscard]] Result<CitedProvisions> provisions_of(const Snapshot& snapshot,
                                                    const corpus::Citation& citation,
                                                    std::size_t most);

/// What an answer says of a range that has more provisions than are shown.
[[nodiscard]] std::string warning_of_long_range(std::string_view typed, std::size_t shown);

}  // namespace axtar::search
