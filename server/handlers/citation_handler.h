#pragma once

#include "server/http_message.h"
#include "server/search_service.h"

namespace axtar::server {

/// GET and POST /v1/resolve: where the citations of a text or of a list lead.
[[nodiscard]] Response answer_resolve(const Request& request, SearchService& service);

/// GET /v1/cited-by: who cites an act or a provision, by its key.
[[nodiscard]] Response answer_cited_by(const Request& request, SearchService& service);

}  // namespace axtar::server
