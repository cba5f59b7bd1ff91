#pragma once

#include "server/http_message.h"
#include "server/search_service.h"

namespace axtar::server {

/// GET /v1/suggest: how to go on from what stands in the search box.
[[nodiscard]] Response answer_suggest(const Request& request, SearchService& service);

}  // namespace axtar::server
