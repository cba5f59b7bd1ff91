#pragma once

#include "server/http_message.h"
#include "server/search_service.h"

namespace axtar::server {

/// GET /healthz: 200 as long as the process answers; asks nothing of the engine.
[[nodiscard]] Response answer_health();

/// GET /readyz: 200 once a snapshot of the index is open, before that 503.
[[nodiscard]] Response answer_readiness(const SearchService& service);

}  // namespace axtar::server
