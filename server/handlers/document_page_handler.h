#pragma once

#include "server/http_message.h"
#include "server/search_service.h"

namespace axtar::server {

/// GET /documents/{id}, …/sections/{anchor} and …/cited-by: a document to read, one section of it,
/// everything that cites it.
[[nodiscard]] Response answer_document_page(const Request& request, SearchService& service);

}  // namespace axtar::server
