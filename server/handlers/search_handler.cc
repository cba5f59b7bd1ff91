#include "server/handlers/search_handler.h"

#include "server/entity_tag.h"
#include "server/handlers/json_answer.h"
#include "server/json_body.h"
#include "server/json_codec.h"
#include "server/parameters.h"
#include "server/search_rules.h"

namespace axtar::server {
namespace {

tl::expected<SearchParameters, Problem> read_parameters(const Request& request,
                                                        SearchService& service) {
    const auto schema = service.schema();
    if (!schema) return tl::unexpected(to_problem(schema.error()));
    const auto pairs = request_pairs(request);
    if (!pairs) return tl::unexpected(pairs.error());
    return read_search_parameters(*pairs, *schema, UnknownParameters::kRefuse);
}

JsonAnswer search_json(const search::SearchRequest& request, UiLanguage language,
                       SearchService& service) {
    const auto found = service.search(request);
    if (!found) return tl::unexpected(search_problem(found.error()));
    return encode_search_response(*found, language);
}

}  // namespace

Response answer_search(const Request& request, SearchService& service) {
    const std::string revision = service.revision();  // before the search: never newer than it
    const auto parameters = read_parameters(request, service);
    if (!parameters) return problem_response(parameters.error());

    const UiLanguage language = choose_language(parameters->ui, request.accept_language);
    // A cursor is good once and for a while: an answer with one is not to be kept.
    if (request.method == "POST" || !parameters->request.cursor.empty()) {
        return fresh_response(search_json(parameters->request, language, service));
    }
    const std::string tag = entity_tag(request, revision, code(language));
    if (is_not_modified(request, tag)) return not_modified(tag);
    return tagged_response(request, search_json(parameters->request, language, service), tag);
}

}  // namespace axtar::server
