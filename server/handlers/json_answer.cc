#include "server/handlers/json_answer.h"

#include "server/entity_tag.h"

namespace axtar::server {

Response tagged_response(const Request& request, const JsonAnswer& answer, const std::string& tag) {
    if (!answer) return problem_response(answer.error());
    if (is_not_modified(request, tag)) return not_modified(tag);
    Response response{.content_type = "application/json", .body = *answer};
    set_entity_tag(response, tag);
    return response;
}

Response fresh_response(const JsonAnswer& answer) {
    if (!answer) return problem_response(answer.error());
    return {.content_type = "application/json",
            .body = *answer,
            .headers = {{"Cache-Control", "no-store"}}};
}

Response response_to(const Request& request, const JsonAnswer& answer,
                     const std::string& revision) {
    if (request.method == "POST") return fresh_response(answer);
    return tagged_response(request, answer, entity_tag(request, revision, {}));
}

}  // namespace axtar::server
