#pragma once

#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "search/match.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// A section that answers a question best, by the first pass.
struct BestSection {
    std::uint32_t collection = 0;  ///< number in Snapshot::collections
    Match match = {};
};

/// Evidence for a second pass: the words that the best sections of the first have in common.
///
/// Input:  the best sections, best first; `words`, how many words of the question the index knows.
/// Output: a query that only adds weight (it must never match by itself); empty where the best
///         sections have nothing in common, or too few were found.
/// Source: relevance models, Lavrenko and Croft (2001), in the form RM3. How much the shared words
///         count falls where one section stands far above the others: who asks for one known
///         passage has found it.
/// Cost:   reads the term lists of a handful of sections.
[[nodiscard]] Xapian::Query feedback_evidence(const Snapshot& snapshot,
                                              std::span<const BestSection> best, std::size_t words);

}  // namespace axtar::search
