#pragma once

#include "search/search_response.h"
#include "server/parameters.h"

namespace axtar::server {

/// The filters of a search with the values that the index has in place of the other names that were
/// asked for (`addressee=Georgia`: Gürcüstan), so that what a page ticks and takes away is what the
/// search took.
///
/// Output: a name that stands for several values of the index stays, and so does what no facet of
///         the response has selected.
[[nodiscard]] SearchParameters with_stored_filters(SearchParameters parameters,
                                                   const search::SearchResponse& response);

}  // namespace axtar::server
