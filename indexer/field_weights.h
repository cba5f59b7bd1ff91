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
    /// What the record says its text is about (Document::subjects), on its first section alone.
    std::uint32_t subjects = 1;
    /// The prefixed terms of titles and headings (S..., H...) count occurrences: the search gives
    /// them their weight.
    std::uint32_t prefixed = 1;
};
inline constexpr FieldWeights kFieldWeights = {};

/// The heading line of a chapter, nothing else: its words stand over each of its articles already,
/// and so short a section would come before all of them. `title:` and `heading:` find it all the
/// same.
inline constexpr FieldWeights kHeadingAloneWeights = {
    .body = 1, .own_heading_lift = 0, .prefixed = 0};

/// An article that was taken out: found by its words, behind all that is in force.
inline constexpr FieldWeights kTakenOutWeights = {
    .body = 0, .own_heading_lift = 0, .heading_path = 0, .title = 0, .subjects = 0, .prefixed = 0};

/// Positions left free between two fields behind the body (heading above heading, title), so that
/// no NEAR or phrase runs from one into the next. NEAR spans 20 tokens at most.
inline constexpr std::uint32_t kFieldGap = 32;

}  // namespace axtar::indexer
