#pragma once

#include <span>
#include <vector>

#include "corpus/schema.h"
#include "search/facets/columns.h"
#include "search/result_set.h"
#include "search/search_request.h"
#include "search/search_response.h"

namespace axtar::search {

/// The fields of the schema that a request wants counted, by number.
[[nodiscard]] std::vector<std::size_t> facet_fields(const SearchRequest& request,
                                                    const corpus::Schema& schema);

/// Counts documents (or sections: SearchRequest::count_by) per value of each field wanted, every
/// field without its own filter. A document counts for the values of those of its sections that
/// match.
///
/// Input:  `collections` in the order in which `results` knows them.
/// Output: values by count, then by value (numbers as numbers); those of a filter stay listed with
/// a count of 0.
[[nodiscard]] std::vector<Facet> count_facets(
    const ResultSet& results, const SearchRequest& request, const corpus::Schema& schema,
    std::span<const CollectionColumns* const> collections);

/// Counts by year or month (SearchRequest::histogram), without the limits of date; the oldest
/// first. What has no date is in no bucket.
[[nodiscard]] std::vector<HistogramBucket> count_histogram(
    const ResultSet& results, const SearchRequest& request, const corpus::Schema& schema,
    std::span<const CollectionColumns* const> collections);

}  // namespace axtar::search
