#pragma once

#include <string>
#include <string_view>

#include "server/http_message.h"

namespace axtar::server {

/// Conditional requests (RFC 9110, section 13).

/// A weak tag for what this request is answered from one revision of the index in one language.
/// Weak, since the time taken differs between two answers that mean the same.
[[nodiscard]] std::string entity_tag(const Request& request, std::string_view revision,
                                     std::string_view language);

/// True where If-None-Match names the tag, or is `*`: whatever there is.
[[nodiscard]] bool is_not_modified(const Request& request, std::string_view tag);

/// 304 with the headers that a 200 would have had.
[[nodiscard]] Response not_modified(const std::string& tag);

/// Adds the tag and asks caches to come back with it.
void set_entity_tag(Response& response, const std::string& tag);

}  // namespace axtar::server
