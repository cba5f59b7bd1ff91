#pragma once

#include <tl/expected.hpp>

#include "server/http_guard.h"
#include "server/router.h"

namespace axtar::server {

/// Refuses a body before a byte of it is read.
///
/// Input:  a head that the guard has let pass, and the route that is to take its body.
/// Errors: 411 for chunks, 415 for a media type that the route does not take or a charset besides
///         UTF-8; the connection must be closed after it.
[[nodiscard]] tl::expected<void, Problem> check_body(const RequestHead& head, const Route& route);

/// "application/json" of "Application/JSON; charset=utf-8".
[[nodiscard]] std::string media_type(std::string_view content_type);

}  // namespace axtar::server
