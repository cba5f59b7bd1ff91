#pragma once

#include "server/http_error.h"
#include "server/http_message.h"

namespace axtar::server {

/// A failure as a page for people, in the language of the request.
[[nodiscard]] Response render_error_page(const Problem& problem, const Request& request);

}  // namespace axtar::server
