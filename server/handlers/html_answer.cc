#include "server/handlers/html_answer.h"

#include <utility>

#include "server/entity_tag.h"

namespace axtar::server {

Response html_response(std::string body, const std::string& tag) {
    Response response{.content_type = "text/html; charset=utf-8", .body = std::move(body)};
    set_entity_tag(response, tag);
    return response;
}

}  // namespace axtar::server
