#include "server/handlers/similar_handler.h"

#include "server/json_body.h"
#include "server/json_codec.h"
#include "server/similar_parameters.h"

namespace axtar::server {
namespace {

JsonAnswer similar_json(const tl::expected<search::SimilarRequest, Problem>& question,
                        SearchService& service) {
    if (!question) return tl::unexpected(question.error());
    const auto similar = service.similar(*question);
    if (!similar) return tl::unexpected(to_problem(similar.error()));
    return encode_similar_response(*similar);
}

}  // namespace

Response answer_similar(const Request& request, SearchService& service) {
    const auto pairs = request_pairs(request);
    if (!pairs) return problem_response(pairs.error());
    return fresh_response(similar_json(read_similar_parameters(*pairs), service));
}

JsonAnswer similar_to_document(const std::string& id, const Request& request,
                               SearchService& service) {
    const auto pairs = request_pairs(request);
    if (!pairs) return tl::unexpected(pairs.error());
    auto question = read_similar_to_document(*pairs);
    if (question) question->document = id;
    return similar_json(question, service);
}

}  // namespace axtar::server
