#pragma once

#include <cstddef>

#include "search/search_response.h"

namespace axtar::cli {

/// The answer to a search as text for a terminal.

/// What was understood, left out, taken along or may have been meant: lines on standard error.
void print_notes(const search::SearchResponse& response);

/// The hits on standard output; `rank` is the number of the first one.
void print_hits(const search::SearchResponse& response, std::size_t rank);

/// Counts of facets, hits by date, and the totals.
void print_summary(const search::SearchResponse& response);

}  // namespace axtar::cli
