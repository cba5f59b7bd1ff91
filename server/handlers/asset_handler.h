#pragma once

#include <string>

#include "server/http_message.h"

namespace axtar::server {

/// GET /static/{name}: style sheet and icon, from the program itself.
[[nodiscard]] Response answer_asset(const Request& request);

/// The address of the style sheet with its fingerprint, so that browsers may keep it for good.
[[nodiscard]] const std::string& style_sheet_url();

}  // namespace axtar::server
