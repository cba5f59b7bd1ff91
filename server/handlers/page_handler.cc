#include "server/handlers/page_handler.h"

#include "corpus/document_validation.h"
#include "server/entity_tag.h"
#include "server/http_error.h"
#include "server/pages/document_page.h"
#include "server/pages/error_page.h"
#include "server/pages/search_page.h"
#include "server/parameters.h"

namespace axtar::server {
namespace {

Response html(std::string body, const std::string& tag) {
    Response response{.content_type = "text/html; charset=utf-8", .body = std::move(body)};
    set_entity_tag(response, tag);
    return response;
}

/// A search page without a question shows the newest documents, and of each how it begins.
/// The parameters stay as they were asked, so that links and forms do not carry this along.
search::SearchRequest prepared(search::SearchRequest request) {
    if (!request.query.empty()) return request;
    request.sections_per_hit = 1;
    if (request.sort == search::Sort::kRelevance) request.sort = search::Sort::kDateDescending;
    return request;
}

}  // namespace

Response answer_search_page(const Request& request, SearchService& service) {
    const std::string revision = service.revision();
    const auto schema = service.schema();
    if (!schema) return render_error_page(to_problem(schema.error()), request);
    const auto parameters =
        parse_search_parameters(request.query, *schema, UnknownParameters::kReport);
    if (!parameters) return render_error_page(parameters.error(), request);

    const UiLanguage language = choose_language(parameters->ui, request.accept_language);
    const std::string tag = entity_tag(request, revision, code(language));
    if (is_not_modified(request, tag)) return not_modified(tag);
    const auto found = service.search(prepared(parameters->request));
    if (!found) return render_error_page(to_problem(found.error()), request);
    return html(render_search_page({.parameters = *parameters,
                                    .response = *found,
                                    .schema = *schema,
                                    .language = language}),
                tag);
}

Response answer_document_page(const Request& request, SearchService& service) {
    const auto parameters = parse_document_parameters(request.query, UnknownParameters::kReport);
    if (!parameters) return render_error_page(parameters.error(), request);
    const Problem absent = not_found("no such document");
    if (!corpus::is_valid_id(request.rest)) return render_error_page(absent, request);

    const UiLanguage language = choose_language(parameters->ui, request.accept_language);
    const std::string tag = entity_tag(request, service.revision(), code(language));
    const auto document = service.document(request.rest, parameters->query);
    if (!document && document.error().code == ErrorCode::kNotFound) {
        return render_error_page(absent, request);
    }
    if (!document) return render_error_page(to_problem(document.error()), request);
    if (is_not_modified(request, tag)) return not_modified(tag);
    return html(render_document_page(
                    {.document = *document, .parameters = *parameters, .language = language}),
                tag);
}

}  // namespace axtar::server
