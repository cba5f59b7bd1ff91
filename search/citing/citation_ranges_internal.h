#pragma once

#include <cstddef>
#include <span>
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
    /// What the range names beside them and the act does not have; in a row they are a range.
    std::vector<corpus::Citation> missing = {};
    bool more = false;     ///< the range has others behind them
    std::size_t most = 0;  ///< so many citations are given of it
};

/// A citation for each provision of a range: the articles that the act has from the first to the
/// last, inserted ones between them too ("25..27" is 25, 25-1, 26, 27), its chapters, parts of an
/// article, letters. "3-5" is Article 3-5 and "4.1-2" part 4.1-2 where the act has it.
///
/// Input:  `within`: the ids of the documents that a range without its act is of; empty: any act,
///         then without the inserted articles, which differ from act to act.
/// Output: at most `most`, of a range without its act ten. The citation itself where it is no such
///         range, is of paragraphs other than the recommendations of a report on a State, or the
///         index has nothing of it.
/// Cost:   reads a section for each article, and those that stand between.
/// Errors: what the index cannot read.
[[nodiscard]] Result<CitedProvisions> provisions_of(const Snapshot& snapshot,
                                                    const corpus::Citation& citation,
                                                    std::span<const std::string> within,
                                                    std::size_t most);

/// What an answer says of a range that has more provisions than are shown.
[[nodiscard]] std::string warning_of_long_range(std::string_view typed, std::size_t shown);

/// What an answer says of a range that has what the act does not have.
[[nodiscard]] std::string warning_of_missing(std::string_view typed,
                                             const std::vector<corpus::Citation>& missing);

}  // namespace axtar::search
