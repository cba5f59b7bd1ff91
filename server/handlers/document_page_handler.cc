#include "server/handlers/document_page_handler.h"

#include "corpus/document_validation.h"
#include "server/call_parameters.h"
#include "server/document_address.h"
#include "server/document_sections.h"
#include "server/entity_tag.h"
#include "server/handlers/html_answer.h"
#include "server/http_error.h"
#include "server/pages/cited_by_page.h"
#include "server/pages/document_page.h"
#include "server/pages/error_page.h"
#include "server/pages/section_page.h"
#include "server/parameters.h"

namespace axtar::server {
namespace {

/// What may stand below /documents/.
using What = DocumentAddress::What;

Response document_failure(const Error& error, const Request& request) {
    if (error.code == ErrorCode::kNotFound) {
        return render_error_page(not_found("no such document"), request);
    }
    return render_error_page(to_problem(error), request);
}

Response whole_document(const search::StoredDocument& document,
                        const DocumentParameters& parameters, UiLanguage language,
                        const Request& request, const std::string& tag, SearchService& service) {
    const auto schema = service.schema();
    if (!schema) return render_error_page(to_problem(schema.error()), request);
    return html_response(render_document_page({.document = document,
                                               .parameters = parameters,
                                               .schema = *schema,
                                               .language = language}),
                         tag);
}

Response section_page(const search::StoredDocument& document, const DocumentAddress& asked,
                      const DocumentParameters& parameters, UiLanguage language,
                      const Request& request, const std::string& tag, SearchService& service) {
    const auto section = find_section(document, asked.anchor);
    if (!section) return render_error_page(not_found("no such section"), request);
    auto citing = service.cited_by({.document = asked.id, .anchor = asked.anchor, .limit = 10});
    // An anchor that no citation could name is cited by nobody.
    if (!citing && citing.error().code == ErrorCode::kNotFound) citing = search::CitedByResponse();
    if (!citing) return render_error_page(to_problem(citing.error()), request);
    return html_response(render_section_page({.document = document,
                                              .section = *section,
                                              .anchor = asked.anchor,
                                              .citing = *citing,
                                              .parameters = parameters,
                                              .language = language}),
                         tag);
}

/// `anchor`, `offset` and `limit` of a list of citing sections; anything else is passed over.
tl::expected<search::CitedByRequest, Problem> citing_question(const Request& request) {
    auto pairs = decode_query(request.query);
    if (!pairs) return tl::unexpected(pairs.error());
    std::erase_if(*pairs, [](const auto& pair) {
        return pair.first != "anchor" && pair.first != "offset" && pair.first != "limit";
    });
    return read_cited_by_anchor(*pairs);
}

Response cited_by_page(const search::StoredDocument& document, const DocumentAddress& asked,
                       const DocumentParameters& parameters, UiLanguage language,
                       const Request& request, const std::string& tag, SearchService& service) {
    auto question = citing_question(request);
    if (!question) return render_error_page(question.error(), request);
    question->document = asked.id;
    const auto citing = service.cited_by(*question);
    if (!citing) return document_failure(citing.error(), request);
    return html_response(render_cited_by_page({.document = document,
                                               .request = *question,
                                               .citing = *citing,
                                               .ui = parameters.ui,
                                               .as_of = parameters.as_of,
                                               .language = language}),
                         tag);
}

}  // namespace

Response answer_document_page(const Request& request, SearchService& service) {
    const auto parameters = parse_document_parameters(request.query, UnknownParameters::kReport);
    if (!parameters) return render_error_page(parameters.error(), request);
    const UiLanguage language = choose_language(parameters->ui, request.accept_language);
    const std::string tag = entity_tag(request, service.revision(), code(language));
    for (const DocumentAddress& way : read_document_address(request.rest)) {
        if (way.what == What::kSimilar || !corpus::is_valid_id(way.id)) continue;
        const auto document = service.document(way.id, parameters->query);
        if (!document && document.error().code == ErrorCode::kNotFound) continue;
        if (!document) return render_error_page(to_problem(document.error()), request);
        if (is_not_modified(request, tag)) return not_modified(tag);
        if (way.what == What::kSection) {
            return section_page(*document, way, *parameters, language, request, tag, service);
        }
        if (way.what == What::kCitedBy) {
            return cited_by_page(*document, way, *parameters, language, request, tag, service);
        }
        return whole_document(*document, *parameters, language, request, tag, service);
    }
    return render_error_page(not_found("no such document"), request);
}

}  // namespace axtar::server
