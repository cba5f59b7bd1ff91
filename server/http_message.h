#pragma once

#include <string>
#include <utility>
#include <vector>

namespace axtar::server {

/// A request as a handler sees it: checked by the guard, path decoded once, no socket behind it.
struct Request {
    std::string method = {};           ///< "GET", "HEAD" or "POST"
    std::string path = {};             ///< decoded, UTF-8, starts with '/'
    std::string rest = {};             ///< decoded: what follows the path of a route that takes one
    std::string query = {};            ///< raw, without '?'
    std::string if_none_match = {};    ///< as sent
    std::string accept_language = {};  ///< as sent
    std::string content_type = {};     ///< of the body, as sent; one that the route takes
    std::string body = {};             ///< the whole of it; any bytes
};

using Headers = std::vector<std::pair<std::string, std::string>>;

/// What a handler answers. The session adds Content-Length, Connection, Date and the security
/// headers; for HEAD it leaves the body out.
struct Response {
    int status = 200;
    std::string content_type = {};
    std::string body = {};
    Headers headers = {};
};

}  // namespace axtar::server
