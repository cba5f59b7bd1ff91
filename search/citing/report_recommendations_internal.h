#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "corpus/citation_terms.h"
#include "corpus/document.h"
#include "search/citing/act_places_internal.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// The number over a recommendation of a report on a State, "122.77", by which it is cited like a
/// paragraph: "A/HRC/43/15, para. 122.77". Empty for other sections, and for a number of one level,
/// which may be that of an entry in any list.
[[nodiscard]] std::string_view number_of_recommendation(const corpus::Section& section);

/// The numbers of the recommendations of a range, "121.51" to "121.57", in their order, at most one
/// more than `most`. Empty where the report does not have the first as a recommendation.
///
/// Cost:   the sections of the report up to the last of them.
/// Errors: what the index cannot read.
[[nodiscard]] Result<std::vector<std::string>> recommendations_of_range(
    const Snapshot& snapshot, const corpus::CitationKey& range, std::size_t most);

}  // namespace axtar::search
