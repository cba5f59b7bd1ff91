#pragma once

#include <string>

#include <tl/expected.hpp>

#include "server/http_error.h"
#include "server/http_message.h"

namespace axtar::server {

/// What a call of the API comes to: the text of a JSON object, or why there is none.
using JsonAnswer = tl::expected<std::string, Problem>;

/// An answer to GET that a client may keep and ask for again by its tag.
[[nodiscard]] Response tagged_response(const Request& request, const JsonAnswer& answer,
                                       const std::string& tag);

/// An answer that holds for this moment alone: to POST, or with a cursor in it.
[[nodiscard]] Response fresh_response(const JsonAnswer& answer);

/// The first of both for GET and HEAD with a tag of `revision`, the second for POST. `revision` is
/// that of the index before the question was asked, never newer than the answer.
[[nodiscard]] Response response_to(const Request& request, const JsonAnswer& answer,
                                   const std::string& revision);

}  // namespace axtar::server
