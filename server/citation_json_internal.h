#pragma once

#include "search/search_response.h"
#include "server/json_writer_internal.h"

namespace axtar::server {

/// A citation and where it leads, with its readings where it has several.
void write_citation_target(JsonWriter& json, const search::CitationTarget& target);

}  // namespace axtar::server
