#pragma once

#include "server/http_message.h"
#include "server/search_service.h"

namespace axtar::server {

/// GET /v1/documents/{id}, and behind it /sections/{anchor}, /cited-by and /similar: a document,
/// one of its sections, who cites it, or what says about the same, as JSON.
[[nodiscard]] Response answer_document(const Request& request, SearchService& service);

}  // namespace axtar::server
