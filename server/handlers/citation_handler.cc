#include "server/handlers/citation_handler.h"

#include "server/call_parameters.h"
#include "server/handlers/json_answer.h"
#include "server/json_body.h"
#include "server/json_codec.h"

namespace axtar::server {
namespace {

JsonAnswer resolved_json(const Request& request, SearchService& service) {
    const auto pairs = request_pairs(request);
    if (!pairs) return tl::unexpected(pairs.error());
    const auto question = read_resolve_parameters(*pairs);
    if (!question) return tl::unexpected(question.error());
    const auto resolved = service.resolve(*question);
    if (!resolved) return tl::unexpected(resolve_problem(resolved.error()));
    return encode_resolve_response(*resolved);
}

JsonAnswer citing_json(const Request& request, SearchService& service) {
    const auto pairs = request_pairs(request);
    if (!pairs) return tl::unexpected(pairs.error());
    const auto question = read_cited_by_key(*pairs);
    if (!question) return tl::unexpected(question.error());
    const auto citing = service.cited_by(*question);
    if (!citing) return tl::unexpected(cited_by_problem(citing.error()));
    return encode_cited_by_response(*citing);
}

}  // namespace

Response answer_resolve(const Request& request, SearchService& service) {
    const std::string revision = service.revision();
    return response_to(request, resolved_json(request, service), revision);
}

Response answer_cited_by(const Request& request, SearchService& service) {
    const std::string revision = service.revision();
    return response_to(request, citing_json(request, service), revision);
}

}  // namespace axtar::server
