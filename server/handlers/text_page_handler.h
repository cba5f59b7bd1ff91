#pragma once

#include "server/http_message.h"
#include "server/search_service.h"

namespace axtar::server {

/// GET /similar and POST of its form: what says about the same as a text that was pasted, or as a
/// document (?document=…&anchor=…). What cannot be asked is told above the form, which keeps the
/// text.
[[nodiscard]] Response answer_similar_page(const Request& request, SearchService& service);

/// GET /resolve and POST of its form: where a pasted list of citations leads.
[[nodiscard]] Response answer_resolve_page(const Request& request, SearchService& service);

}  // namespace axtar::server
