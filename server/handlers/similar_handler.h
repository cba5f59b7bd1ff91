#pragma once

#include "server/handlers/json_answer.h"
#include "server/http_message.h"
#include "server/search_service.h"

namespace axtar::server {

/// POST /v1/similar: what says about the same as a document, a section or a text.
[[nodiscard]] Response answer_similar(const Request& request, SearchService& service);

/// The answer of GET /v1/documents/{id}/similar.
[[nodiscard]] JsonAnswer similar_to_document(const std::string& id, const Request& request,
                                             SearchService& service);

}  // namespace axtar::server
