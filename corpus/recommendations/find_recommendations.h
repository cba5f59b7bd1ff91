#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/names/gazetteer.h"
#include "corpus/recommendations/sentence_spans.h"

namespace axtar::corpus::recommendations {

/// A recommendation that was found in a section of a document.
struct Found {
    std::size_t section = 0;
    Span piece = {};  ///< bytes of the section's text that become its own section
    Recommendation recommendation = {};  ///< start and end: bytes of the section's text
    std::string heading = {};  ///< of the list, where the structure did not take it for a heading
};

/// The recommendations in the body of a report, decision, news item or other document.
///
/// Output: in the order of the text; pieces do not overlap.
[[nodiscard]] std::vector<Found> find_recommendations(const Document& document,
                                                      const Gazetteer& gazetteer);

}  // namespace axtar::corpus::recommendations
