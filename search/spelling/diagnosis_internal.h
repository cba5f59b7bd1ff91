#pragma once

#include <vector>

#include "base/result.h"
#include "search/query_tree.h"
#include "search/search_request.h"
#include "search/search_response.h"
#include "search/snapshot_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// Why a search finds nothing: for each word, each filter and each end of the dates, how many
/// documents the search finds without it; besides for all filters together, in the sections of
/// other roles, without quotation marks, and with a phrase that is shorter by its first or last
/// word. Without a filter or quotation marks the words may be relaxed as in any search.
///
/// Output: most documents first, and behind all others, as "unknown" with none, each word that no
///         text has, where nothing is said of it before; what would find nothing either is left
///         out, all filters too where one of them does as much. A word or other part of the query
///         has as `name` what it is in the query syntax (`title:x`, `"a b"`, `NOT x`); a filter its
///         field and its values, joined by ", ".
/// Errors: Xapian's exceptions pass through.
/// Cost:   a search for each, at most kMostReliefs. None for words where two of them are unknown to
///         the index: without either there would still be the other.
[[nodiscard]] Result<std::vector<Relief>> diagnose(const Snapshot& snapshot,
                                                   const SearchRequest& request,
                                                   const ParsedQuery& query,
                                                   WordTermFinder& finder);

inline constexpr std::size_t kMostReliefs = 16;

}  // namespace axtar::search
