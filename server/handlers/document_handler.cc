#include "server/handlers/document_handler.h"

#include <optional>

#include "corpus/document_validation.h"
#include "server/call_parameters.h"
#include "server/document_address.h"
#include "server/document_sections.h"
#include "server/handlers/similar_handler.h"
#include "server/json_body.h"
#include "server/json_codec.h"
#include "server/parameters.h"

namespace axtar::server {
namespace {

tl::expected<search::StoredDocument, Problem> load(const std::string& id, const std::string& query,
                                                   SearchService& service) {
    auto document = service.document(id, query);
    if (document) return std::move(*document);
    if (document.error().code == ErrorCode::kNotFound) {
        return tl::unexpected(not_found("no such document"));
    }
    return tl::unexpected(to_problem(document.error()));
}

JsonAnswer whole_document(const DocumentAddress& asked, const Request& request,
                          SearchService& service) {
    const auto parameters = parse_document_parameters(request.query, UnknownParameters::kRefuse);
    if (!parameters) return tl::unexpected(parameters.error());
    const auto document = load(asked.id, parameters->query, service);
    if (!document) return tl::unexpected(document.error());
    return encode_document(*document);
}

/// How many sections cite it; none where its anchor is no provision that could be cited.
tl::expected<std::uint64_t, Problem> count_citing(const DocumentAddress& asked,
                                                  SearchService& service) {
    const auto citing =
        service.cited_by({.document = asked.id, .anchor = asked.anchor, .limit = 1});
    if (citing) return citing->total_sections;
    if (citing.error().code == ErrorCode::kNotFound) return 0;
    return tl::unexpected(to_problem(citing.error()));
}

JsonAnswer one_section(const DocumentAddress& asked, const Request& request,
                       SearchService& service) {
    const auto pairs = decode_query(request.query);
    if (!pairs) return tl::unexpected(pairs.error());
    const auto parameters = read_section_parameters(*pairs);
    if (!parameters) return tl::unexpected(parameters.error());
    const auto document = load(asked.id, parameters->query, service);
    if (!document) return tl::unexpected(document.error());
    const auto section = find_section(*document, asked.anchor);
    if (!section) return tl::unexpected(not_found("the document has no section with this anchor"));
    const auto citing = count_citing(asked, service);
    if (!citing) return tl::unexpected(citing.error());
    return encode_section({.document = *document,
                           .section = *section,
                           .anchor = asked.anchor,
                           .with_notes = parameters->notes,
                           .as_of = parameters->as_of,
                           .cited_by = *citing});
}

JsonAnswer citing_sections(const DocumentAddress& asked, const Request& request,
                           SearchService& service) {
    const auto pairs = decode_query(request.query);
    if (!pairs) return tl::unexpected(pairs.error());
    auto question = read_cited_by_anchor(*pairs);
    if (!question) return tl::unexpected(question.error());
    question->document = asked.id;
    const auto citing = service.cited_by(*question);
    if (!citing && citing.error().code == ErrorCode::kNotFound) {
        return tl::unexpected(not_found(citing.error().place == "anchor"
                                            ? "the document has no section with this anchor"
                                            : "no such document"));
    }
    if (!citing) return tl::unexpected(to_problem(citing.error()));
    return encode_cited_by_response(*citing);
}

JsonAnswer answer_one(const DocumentAddress& asked, const Request& request,
                      SearchService& service) {
    if (!corpus::is_valid_id(asked.id)) return tl::unexpected(not_found("no such document"));
    switch (asked.what) {
        case DocumentAddress::What::kSection:
            return one_section(asked, request, service);
        case DocumentAddress::What::kCitedBy:
            return citing_sections(asked, request, service);
        case DocumentAddress::What::kSimilar:
            return similar_to_document(asked.id, request, service);
        case DocumentAddress::What::kDocument:
            break;
    }
    return whole_document(asked, request, service);
}

}  // namespace

Response answer_document(const Request& request, SearchService& service) {
    const std::string revision = service.revision();
    std::optional<JsonAnswer> first;
    for (const DocumentAddress& way : read_document_address(request.rest)) {
        const JsonAnswer answer = answer_one(way, request, service);
        if (answer) return response_to(request, answer, revision);
        const bool absent = answer.error().status == 404;
        if (!first) {
            first = answer;
            if (!absent) break;
        }
    }
    if (!first) return problem_response(not_found("no such document"));
    return problem_response(first->error());
}

}  // namespace axtar::server
