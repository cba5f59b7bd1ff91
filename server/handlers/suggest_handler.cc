#include "server/handlers/suggest_handler.h"

#include "server/handlers/json_answer.h"
#include "server/json_body.h"
#include "server/json_codec.h"
#include "server/similar_parameters.h"

namespace axtar::server {
namespace {

JsonAnswer completions_json(const Request& request, SearchService& service) {
    const auto pairs = request_pairs(request);
    if (!pairs) return tl::unexpected(pairs.error());
    const auto question = read_suggest_parameters(*pairs);
    if (!question) return tl::unexpected(question.error());
    const auto completions = service.suggest(*question);
    if (!completions) return tl::unexpected(to_problem(completions.error()));
    return encode_suggest_response(*completions);
}

}  // namespace

Response answer_suggest(const Request& request, SearchService& service) {
    // Completions follow a commit with some delay: its revision says nothing of them.
    return fresh_response(completions_json(request, service));
}

}  // namespace axtar::server
