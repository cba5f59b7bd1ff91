#pragma once

#include <cstdint>

#include "corpus/index_layout.h"

/// How much one occurrence of a token counts (its wdf), by the place where it stands. The one table
/// of indexing weights.
///
/// Origin: design, section 3: a section carries the title and heading path of its document with
/// lower weight than its own words, so that a query of title words and body words meets the right
/// article without every article of a code answering to the code's name. Whole numbers, as Xapian
/// asks; a section's own heading stands in its text already (weight kBodyWdf), so it is only
/// lifted. Ratios are a judgement until judged queries over sections exist; changing them changes
/// ranking and needs nDCG before and after.
namespace axtar::indexer {

struct FieldWeights {
    std::uint32_t body = corpus::kBodyWdf;
    std::uint32_t own_heading_lift = 1;  ///< on top of its occurrence in the text: 3 in all
    std::uint32_t heading_path = 1;
    std::uint32_t title = 1;
};
inline constexpr FieldWeights kFieldWeights = {};

/// The prefixed terms of titles and headings (S..., H...) count occurrences, unweighted: the search
/// gives them their weight.
inline constexpr std::uint32_t kPrefixedWdf = 1;

/// Positions left free between two fields behind the body (heading above heading, title), so that
/// no NEAR or phrase runs from one into the next. NEAR spans 20 tokens at most.
inline constexpr std::uint32_t kFieldGap = 32;

}  // namespace axtar::indexer
