#pragma once

#include <span>

#include "base/result.h"
#include "server/http_error.h"
#include "server/parameter_rules.h"
#include "server/parameters.h"

namespace axtar::server {

/// The parameters of a search that need no schema. (Filters, facets and roles: parameters.cc.)
[[nodiscard]] std::span<const ParameterRule<SearchParameters>> search_rules();

/// Why a search could not be answered: of a parameter that only the search itself could judge (a
/// cursor, a citation key) also what is accepted.
[[nodiscard]] Problem search_problem(const Error& error);

}  // namespace axtar::server
