#pragma once

#include <tl/expected.hpp>

#include "search/similar.h"
#include "search/suggest.h"
#include "server/http_error.h"
#include "server/url.h"

namespace axtar::server {

/// The parameters of /v1/suggest and of the two calls that end in similar, from decoded names and
/// values.
///
/// Errors: 400 that names the parameter and what would be accepted.

[[nodiscard]] tl::expected<search::SuggestRequest, Problem> read_suggest_parameters(
    const QueryPairs& pairs);

/// POST /v1/similar: either `document` or `text`.
[[nodiscard]] tl::expected<search::SimilarRequest, Problem> read_similar_parameters(
    const QueryPairs& pairs);
/// GET /v1/documents/{id}/similar: the document is known.
[[nodiscard]] tl::expected<search::SimilarRequest, Problem> read_similar_to_document(
    const QueryPairs& pairs);

}  // namespace axtar::server
