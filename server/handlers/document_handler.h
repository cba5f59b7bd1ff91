#pragma once

#include "server/http_message.h"
#include "server/search_service.h"

namespace axtar::server {

/// GET /v1/documents/{id}: one document with its sections as JSON.
[[nodiscard]] Response answer_document(const Request& request, SearchService& service);

}  // namespace axtar::server
