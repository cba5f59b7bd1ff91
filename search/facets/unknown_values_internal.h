#pragma once

#include <string>
#include <vector>

#include "search/query_tree.h"
#include "search/search_request.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// Warnings for the values that are filtered by, beside the query or within it, and that no
/// document has: "nothing here has kind:treaty; there are legislation, report".
///
/// Output: each value once; those that there are only where they are no more than kMostListed, and
/// of
///         ids none.
[[nodiscard]] std::vector<std::string> warn_of_unknown_values(const Snapshot& snapshot,
                                                              const SearchRequest& request,
                                                              const QueryNode& root);

inline constexpr std::size_t kMostListed = 12;

}  // namespace axtar::search
