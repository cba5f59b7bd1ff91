#pragma once

#include <string>

#include "server/http_message.h"

namespace axtar::server {

/// A page that may be kept and asked for again by its tag (entity_tag.h).
[[nodiscard]] Response html_response(std::string body, const std::string& tag);

}  // namespace axtar::server
