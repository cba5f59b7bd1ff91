#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "corpus/schema.h"
#include "search/search_response.h"
#include "search/searcher.h"
#include "search/similar.h"
#include "search/suggest.h"
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

/// What GET /v1/documents/{id}/sections/{anchor} shows.
struct SectionView {
    const search::StoredDocument& document;
    std::size_t section = 0;     ///< its place among the document's sections
    std::string anchor = {};     ///< as asked for: of the section or of a part of it
    bool with_notes = false;     ///< also the sections that its amendments name
    std::string as_of = {};      ///< a day, to say what is known of its wording then, or empty
    std::uint64_t cited_by = 0;  ///< sections that cite it
};
[[nodiscard]] std::string encode_section(const SectionView& view);

/// The answer of /v1/resolve.
[[nodiscard]] std::string encode_resolve_response(const search::ResolveResponse& response);

/// The answer of both calls that end in cited-by.
[[nodiscard]] std::string encode_cited_by_response(const search::CitedByResponse& response);

/// The answers of the calls that end in similar, and of /v1/suggest.
[[nodiscard]] std::string encode_similar_response(const search::SimilarResponse& response);
[[nodiscard]] std::string encode_suggest_response(const search::SuggestResponse& response);

/// application/problem+json.
[[nodiscard]] std::string encode_problem(const Problem& problem);

}  // namespace axtar::server
