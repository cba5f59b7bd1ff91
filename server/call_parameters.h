#pragma once

#include <tl/expected.hpp>

#include "search/resolve.h"
#include "search/similar.h"
#include "search/suggest.h"
#include "server/http_error.h"
#include "server/url.h"

namespace axtar::server {

/// The parameters of the calls beside search and document, from decoded names and values.
///
/// Errors: 400 that names the parameter and what would be accepted.

/// What is shown of one section.
struct SectionParameters {
    std::string query = {};  ///< q: its matches are marked
    bool notes = false;      ///< footnotes and earlier wordings that belong to it
    std::string as_of = {};  ///< the day whose wording is asked for, or empty
};
[[nodiscard]] tl::expected<SectionParameters, Problem> read_section_parameters(
    const QueryPairs& pairs);

/// GET /v1/cited-by: `key` is wanted.
[[nodiscard]] tl::expected<search::CitedByRequest, Problem> read_cited_by_key(
    const QueryPairs& pairs);
/// Why it was not said who cites a key; of what is no key also what is one.
[[nodiscard]] Problem cited_by_problem(const Error& error);
/// GET /v1/documents/{id}/cited-by: the document is known.
[[nodiscard]] tl::expected<search::CitedByRequest, Problem> read_cited_by_anchor(
    const QueryPairs& pairs);

[[nodiscard]] tl::expected<search::ResolveRequest, Problem> read_resolve_parameters(
    const QueryPairs& pairs);
/// Why a text was not resolved; of one with too many citations `accepted` says how many it may
/// have.
[[nodiscard]] Problem resolve_problem(const Error& error);

}  // namespace axtar::server
