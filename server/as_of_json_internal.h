#pragma once

#include <string>

#include "search/search_response.h"
#include "server/json_writer_internal.h"

namespace axtar::server {

/// "same", "earlier_known" ...: the word of the API, and the end of a class and of a message of
/// pages.
[[nodiscard]] std::string wording_name(search::WordingThen wording);

/// The member `as_of` of a section.
void write_as_of(JsonWriter& json, const search::AsOf& as_of);

}  // namespace axtar::server
