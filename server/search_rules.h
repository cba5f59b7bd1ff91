#pragma once

#include <span>

#include "server/parameter_rules.h"
#include "server/parameters.h"

namespace axtar::server {

/// The parameters of a search that need no schema. (Filters, facets and roles: parameters.cc.)
[[nodiscard]] std::span<const ParameterRule<SearchParameters>> search_rules();

}  // namespace axtar::server
