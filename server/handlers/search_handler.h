#pragma once

#include "server/http_message.h"
#include "server/search_service.h"

namespace axtar::server {

/// GET and POST /v1/search: parameters -> SearchRequest -> engine -> JSON.
[[nodiscard]] Response answer_search(const Request& request, SearchService& service);

}  // namespace axtar::server
