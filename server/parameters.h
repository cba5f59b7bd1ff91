#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "corpus/schema.h"
#include "search/search_request.h"
#include "server/http_error.h"
#include "server/url.h"

namespace axtar::server {

/// What becomes of a parameter that nobody knows: the API refuses it, pages for people report it
/// and go on (links collect tracking parameters on their way).
enum class UnknownParameters { kRefuse, kReport };

/// The parameters of a search, read from the query part of a URL.
struct SearchParameters {
    search::SearchRequest request = {};
    std::string ui = {};                    ///< "az", "en" or empty
    std::vector<std::string> unknown = {};  ///< with UnknownParameters::kReport
};

/// The parameters of one document.
struct DocumentParameters {
    std::string query = {};  ///< q: its matches are marked
    std::string ui = {};
    std::string back = {};   ///< the query part of the search that led here
    std::string as_of = {};  ///< the day whose law was searched, or empty; of pages
};

/// Reads and checks every parameter; filters are the fields of `schema`.
///
/// Input:   raw query part, still percent-encoded. Each name and value is decoded once and must be
///          UTF-8 without NUL.
/// Output:  numbers in range, dates that exist, known names only.
/// Errors:  a Problem with status 400 that names the parameter and what would be accepted.
[[nodiscard]] tl::expected<SearchParameters, Problem> parse_search_parameters(
    std::string_view query, const corpus::Schema& schema, UnknownParameters unknown);

/// The same from names and values that are decoded already, such as the members of a JSON body.
[[nodiscard]] tl::expected<SearchParameters, Problem> read_search_parameters(
    const QueryPairs& pairs, const corpus::Schema& schema, UnknownParameters unknown);

[[nodiscard]] tl::expected<DocumentParameters, Problem> parse_document_parameters(
    std::string_view query, UnknownParameters unknown);

/// Name and value pairs decoded, UTF-8 and NUL checked; also the limits on their number and size.
[[nodiscard]] tl::expected<QueryPairs, Problem> decode_query(std::string_view query);

/// What holds for pairs wherever they come from: at most 256, all of them UTF-8 without NUL.
[[nodiscard]] tl::expected<void, Problem> check_pairs(const QueryPairs& pairs);

}  // namespace axtar::server
