#include "server/handlers/search_handler.h"

#include "server/entity_tag.h"
#include "server/http_error.h"
#include "server/json_codec.h"
#include "server/parameters.h"

namespace axtar::server {

Response answer_search(const Request& request, SearchService& service) {
    const std::string revision = service.revision();  // before the search: never newer than it
    const auto schema = service.schema();
    if (!schema) return problem_response(to_problem(schema.error()));
    const auto parameters =
        parse_search_parameters(request.query, *schema, UnknownParameters::kRefuse);
    if (!parameters) return problem_response(parameters.error());

    const UiLanguage language = choose_language(parameters->ui, request.accept_language);
    const std::string tag = entity_tag(request, revision, code(language));
    if (is_not_modified(request, tag)) return not_modified(tag);
    const auto found = service.search(parameters->request);
    if (!found) return problem_response(to_problem(found.error()));
    Response response{.content_type = "application/json",
                      .body = encode_search_response(*found, language)};
    set_entity_tag(response, tag);
    return response;
}

}  // namespace axtar::server
