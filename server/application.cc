#include "server/application.h"

#include <utility>

#include "server/handlers/asset_handler.h"
#include "server/handlers/citation_handler.h"
#include "server/handlers/document_handler.h"
#include "server/handlers/document_page_handler.h"
#include "server/handlers/health_handler.h"
#include "server/handlers/page_handler.h"
#include "server/handlers/search_handler.h"
#include "server/handlers/similar_handler.h"
#include "server/handlers/suggest_handler.h"
#include "server/handlers/text_page_handler.h"
#include "server/pages/error_page.h"

namespace axtar::server {
namespace {

std::vector<Route> routes(const std::shared_ptr<SearchService>& service) {
    const auto search = [service](const Request& r) { return answer_search(r, *service); };
    const auto document = [service](const Request& r) { return answer_document(r, *service); };
    const auto ready = [service](const Request&) { return answer_readiness(*service); };
    const auto search_page = [service](const Request& r) {
        return answer_search_page(r, *service);
    };
    const auto document_page = [service](const Request& r) {
        return answer_document_page(r, *service);
    };
    const auto health = [](const Request&) { return answer_health(); };
    const auto resolve = [service](const Request& r) { return answer_resolve(r, *service); };
    const auto cited_by = [service](const Request& r) { return answer_cited_by(r, *service); };
    const auto suggest = [service](const Request& r) { return answer_suggest(r, *service); };
    const auto similar = [service](const Request& r) { return answer_similar(r, *service); };
    const auto facet_page = [service](const Request& r) { return answer_facet_page(r, *service); };
    const auto similar_page = [service](const Request& r) {
        return answer_similar_page(r, *service);
    };
    const auto resolve_page = [service](const Request& r) {
        return answer_resolve_page(r, *service);
    };
    const std::vector<std::string> form{"application/x-www-form-urlencoded"};
    const std::vector<std::string> json{"application/json"};
    const std::vector<std::string> json_or_text{"application/json", "text/plain"};
    return {
        {"/", false, Place::kWorker, Audience::kPerson, search_page},
        {"/facet", false, Place::kWorker, Audience::kPerson, facet_page},
        {"/similar", false, Place::kWorker, Audience::kPerson, similar_page, similar_page, form},
        {"/resolve", false, Place::kWorker, Audience::kPerson, resolve_page, resolve_page, form},
        {"/documents/", true, Place::kWorker, Audience::kPerson, document_page},
        {"/static/", true, Place::kIoThread, Audience::kPerson, answer_asset},
        {"/v1/search", false, Place::kWorker, Audience::kProgram, search, search, json},
        {"/v1/resolve", false, Place::kWorker, Audience::kProgram, resolve, resolve, json_or_text},
        {"/v1/cited-by", false, Place::kWorker, Audience::kProgram, cited_by},
        {"/v1/suggest", false, Place::kWorker, Audience::kProgram, suggest},
        {"/v1/similar", false, Place::kWorker, Audience::kProgram, {}, similar, json},
        {"/v1/documents/", true, Place::kWorker, Audience::kProgram, document},
        {"/healthz", false, Place::kIoThread, Audience::kProgram, health},
        {"/readyz", false, Place::kIoThread, Audience::kProgram, ready},
    };
}

}  // namespace

Application::Application(std::shared_ptr<SearchService> service)
    : service_(std::move(service)), router_(routes(service_)) {}

Response Application::failure(const Problem& problem, Audience audience,
                              const Request& request) const {
    if (audience == Audience::kProgram) return problem_response(problem);
    return render_error_page(problem, request);
}

}  // namespace axtar::server
