#pragma once

#include <string_view>

#include <tl/expected.hpp>

#include "server/http_error.h"
#include "server/http_message.h"
#include "server/url.h"

namespace axtar::server {

/// The members of a JSON object as parameters: {"kind": ["report", "news"], "limit": 5} is what
/// kind=report&kind=news&limit=5 is in a URL.
///
/// Input:  a body of any bytes. Members are texts, numbers, true or false, or lists of texts and
///         numbers.
/// Errors: 400: not a JSON object, a member given twice, null, an object or a list within a list,
///         text that is not UTF-8 or has a NUL, more than 256 members and elements.
[[nodiscard]] tl::expected<QueryPairs, Problem> read_json_body(std::string_view body);

/// The parameters of a request: those of its URL, then those of a JSON body or of a form; a
/// text/plain body is the parameter `text`. A byte order mark before the body is skipped.
[[nodiscard]] tl::expected<QueryPairs, Problem> request_pairs(const Request& request);

}  // namespace axtar::server
