#pragma once

#include "server/http_message.h"
#include "server/search_service.h"

namespace axtar::server {

/// GET /: the search page, with results or, without a question, with what there is.
[[nodiscard]] Response answer_search_page(const Request& request, SearchService& service);

/// GET /facet: all values of one field of a search.
[[nodiscard]] Response answer_facet_page(const Request& request, SearchService& service);

}  // namespace axtar::server
