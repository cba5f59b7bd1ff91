#pragma once

#include <span>
#include <vector>

#include "corpus/schema.h"
#include "search/columns.h"
#include "search/result_set.h"
#include "search/search_request.h"
#include "search/search_response.h"

namespace axtar::search {

/// The fields of the schema that a request wants counted, by number.
[[nodiscard]] std::vector<std::size_t> facet_fields(const SearchRequest& request,
                                                    const corpus::Schema& schema);

/// Counts documents per value of each field wanted, every field without its own filter.
///
/// Input:  `groups` of a query that was run without the field filters, with their verdicts.
/// Output: values by count, then by value; those of a filter stay listed with a count of 0.
[[nodiscard]] std::vector<Facet> count_facets(
    std::span<const DocumentGroup> groups, const SearchRequest& request,
    const corpus::Schema& schema, std::span<const CollectionColumns* const> collections);

}  // namespace axtar::search
