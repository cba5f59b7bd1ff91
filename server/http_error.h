#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "server/http_message.h"

namespace axtar::server {

/// One failed request as its client is told of it: the members of application/problem+json.
///
/// Source: RFC 9457; `parameter` and `accepted` are our extension members.
struct Problem {
    int status = 500;
    std::string type = {};       ///< last part of "urn:axtar:problem:..."; stable
    std::string title = {};      ///< one for each type
    std::string detail = {};     ///< what is wrong with this request
    std::string parameter = {};  ///< the parameter at fault, or empty
    std::string accepted = {};   ///< what would be accepted instead, or empty
    Headers headers = {};        ///< Allow, Retry-After
};

/// The table from kinds of failure to HTTP.
[[nodiscard]] Problem to_problem(const Error& error);

[[nodiscard]] Problem bad_request(std::string detail);
[[nodiscard]] Problem bad_parameter(std::string parameter, std::string detail,
                                    std::string accepted);
[[nodiscard]] Problem not_found(std::string detail);
[[nodiscard]] Problem method_not_allowed(std::string_view method, const std::string& allow);
/// 415; `accepted` names the media types.
[[nodiscard]] Problem unsupported_media_type(std::string detail, std::string accepted);
/// 503 with Retry-After in seconds.
[[nodiscard]] Problem overloaded(std::string detail, int retry_after_s = 1);
/// Refusals of the connection layer: 400, 408, 411, 413, 414, 417, 421, 431, 503. `accepted`: the
/// limit, where one was passed.
[[nodiscard]] Problem refusal(int status, std::string detail, std::string accepted = {});

/// The problem as application/problem+json.
[[nodiscard]] Response problem_response(const Problem& problem);

/// "Not Found" for 404.
[[nodiscard]] std::string_view reason_phrase(int status);

}  // namespace axtar::server
