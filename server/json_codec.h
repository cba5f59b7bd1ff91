#pragma once

#include <string>

#include "corpus/schema.h"
#include "search/search_response.h"
#include "search/searcher.h"
#include "server/http_error.h"
#include "server/messages.h"

namespace axtar::server {

/// Structs -> JSON, the shapes of docs/http_api.md.
///
/// Output: one object, UTF-8 (ill-formed bytes repaired to U+FFFD); text fields that a document
///         does not have are empty strings, so that each member keeps its type.

/// The answer of GET /v1/search and of `axtar search --json`. Labels of facets in `language`.
[[nodiscard]] std::string encode_search_response(const search::SearchResponse& response,
                                                 UiLanguage language);

/// The answer of GET /v1/documents/{id}.
[[nodiscard]] std::string encode_document(const search::StoredDocument& document);

/// application/problem+json.
[[nodiscard]] std::string encode_problem(const Problem& problem);

}  // namespace axtar::server
