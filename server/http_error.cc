#include "server/http_error.h"

#include <array>
#include <utility>

#include "server/json_codec.h"

namespace axtar::server {
namespace {

struct Kind {
    int status;
    std::string_view type;
    std::string_view title;
};

// A type is what a client program may test for: never rename one.
constexpr Kind kInvalidParameter{400, "invalid-parameter", "Invalid parameter"};
constexpr Kind kBadRequest{400, "bad-request", "Bad request"};
constexpr Kind kNotFound{404, "not-found", "Not found"};
constexpr Kind kMethodNotAllowed{405, "method-not-allowed", "Method not allowed"};
constexpr Kind kUnprocessable{422, "malformed-document", "Malformed document"};
constexpr Kind kTooLarge{413, "too-large", "Too large"};
constexpr Kind kUnsupportedMediaType{415, "unsupported-media-type", "Unsupported media type"};
constexpr Kind kInternal{500, "internal", "Internal error"};
constexpr Kind kUnavailable{503, "unavailable", "Temporarily unavailable"};

Problem make(const Kind& kind, std::string detail) {
    return {.status = kind.status,
            .type = std::string(kind.type),
            .title = std::string(kind.title),
            .detail = std::move(detail)};
}

Kind kind_of(ErrorCode code) {
    switch (code) {
        case ErrorCode::kInvalidArgument:
            return kBadRequest;
        case ErrorCode::kMalformedDocument:
            return kUnprocessable;
        case ErrorCode::kNotFound:
            return kNotFound;
        case ErrorCode::kUnavailable:
            return kUnavailable;
        case ErrorCode::kTooLarge:
            return kTooLarge;
        case ErrorCode::kIncompatible:
        case ErrorCode::kIo:
        case ErrorCode::kInternal:
            break;
    }
    return kInternal;
}

}  // namespace

Problem to_problem(const Error& error) {
    if (error.code == ErrorCode::kInvalidArgument && !error.place.empty()) {
        return bad_parameter(error.place, error.message, {});
    }
    const Kind kind = kind_of(error.code);
    if (kind.status == 503) return overloaded(error.message);
    // What broke inside is for the log, not for the client: it may name files of the machine.
    if (kind.status == 500) return make(kind, "the request could not be answered; see the log");
    return make(kind, error.message);
}

Problem bad_request(std::string detail) { return make(kBadRequest, std::move(detail)); }

Problem bad_parameter(std::string parameter, std::string detail, std::string accepted) {
    Problem problem = make(kInvalidParameter, std::move(detail));
    problem.parameter = std::move(parameter);
    problem.accepted = std::move(accepted);
    return problem;
}

Problem not_found(std::string detail) { return make(kNotFound, std::move(detail)); }

Problem method_not_allowed(std::string_view method, const std::string& allow) {
    Problem problem =
        make(kMethodNotAllowed, "this address does not answer " + std::string(method));
    problem.accepted = allow;
    problem.headers = {{"Allow", allow}};
    return problem;
}

Problem unsupported_media_type(std::string detail, std::string accepted) {
    Problem problem = make(kUnsupportedMediaType, std::move(detail));
    problem.headers = {{"Accept-Post", accepted}};
    problem.accepted = std::move(accepted);
    return problem;
}

Problem overloaded(std::string detail, int retry_after_s) {
    Problem problem = make(kUnavailable, std::move(detail));
    problem.headers = {{"Retry-After", std::to_string(retry_after_s)}};
    return problem;
}

Problem refusal(int status, std::string detail, std::string accepted) {
    if (status == 503) return overloaded(std::move(detail));
    return {.status = status,
            .type = "bad-request",
            .title = std::string(reason_phrase(status)),
            .detail = std::move(detail),
            .accepted = std::move(accepted)};
}

Response problem_response(const Problem& problem) {
    Response response{.status = problem.status,
                      .content_type = "application/problem+json",
                      .body = encode_problem(problem),
                      .headers = problem.headers};
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

std::string_view reason_phrase(int status) {
    static constexpr std::array<std::pair<int, std::string_view>, 16> kPhrases{{
        {200, "OK"},
        {304, "Not Modified"},
        {400, "Bad Request"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {411, "Length Required"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {421, "Misdirected Request"},
        {422, "Unprocessable Content"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {503, "Service Unavailable"},
    }};
    for (const auto& [code, phrase] : kPhrases) {
        if (code == status) return phrase;
    }
    return "Unknown";
}

}  // namespace axtar::server
