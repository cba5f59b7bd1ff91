#include "server/handlers/document_handler.h"

#include "corpus/document_validation.h"
#include "server/entity_tag.h"
#include "server/http_error.h"
#include "server/json_codec.h"
#include "server/parameters.h"

namespace axtar::server {

Response answer_document(const Request& request, SearchService& service) {
    const auto parameters = parse_document_parameters(request.query, UnknownParameters::kRefuse);
    if (!parameters) return problem_response(parameters.error());
    if (!corpus::is_valid_id(request.rest)) return problem_response(not_found("no such document"));

    const std::string tag = entity_tag(request, service.revision(), {});
    const auto document = service.document(request.rest, parameters->query);
    if (!document && document.error().code == ErrorCode::kNotFound) {
        return problem_response(not_found("no such document"));
    }
    if (!document) return problem_response(to_problem(document.error()));
    if (is_not_modified(request, tag)) return not_modified(tag);
    Response response{.content_type = "application/json", .body = encode_document(*document)};
    set_entity_tag(response, tag);
    return response;
}

}  // namespace axtar::server
