#pragma once

#include <string>

#include "server/http_message.h"

namespace axtar::server {

/// GET /static/{name}: style sheet, script and icon, from the program itself.
[[nodiscard]] Response answer_asset(const Request& request);

/// The addresses of the style sheet and of the script with their fingerprints, so that browsers may
/// keep them for good.
[[nodiscard]] const std::string& style_sheet_url();
[[nodiscard]] const std::string& script_url();

}  // namespace axtar::server
