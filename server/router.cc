#include "server/router.h"

#include "base/utf8.h"
#include "server/url.h"

namespace axtar::server {
namespace {

bool has_dot_segment(std::string_view path) {
    for (std::size_t start = 0; start < path.size();) {
        std::size_t end = path.find('/', start + 1);
        if (end == std::string_view::npos) end = path.size();
        const std::string_view segment = path.substr(start + 1, end - start - 1);
        if (segment == "." || segment == "..") return true;
        start = end;
    }
    return false;
}

bool has_control(std::string_view text) {
    for (const char c : text) {
        if ((c >= 0 && c < ' ') || c == 0x7F) return true;
    }
    return false;
}

/// The path decoded once. "//" is refused as sent only: an id that is an address holds it encoded.
tl::expected<std::string, Problem> decode_path(std::string_view raw) {
    if (raw.find("//") != std::string_view::npos) {
        return tl::unexpected(bad_request("an empty part in the path"));
    }
    const auto path = percent_decode(raw, false);
    if (!path) return tl::unexpected(bad_request("bad percent encoding in the path"));
    if (path->find('%') != std::string::npos) {
        return tl::unexpected(bad_request("the path is percent-encoded twice"));
    }
    if (has_dot_segment(*path)) return tl::unexpected(bad_request("'.' or '..' in the path"));
    if (has_control(*path) || path->find('\\') != std::string::npos) {
        return tl::unexpected(bad_request("a control character or backslash in the path"));
    }
    if (!utf8::is_valid(*path)) return tl::unexpected(bad_request("the path is not UTF-8"));
    return *path;
}

const Handler* handler_of(const Route& route, std::string_view method) {
    const bool reads = method == "GET" || method == "HEAD";
    if (!reads && method != "POST") return nullptr;
    const Handler& handler = reads ? route.handler : route.post;
    return handler ? &handler : nullptr;
}

}  // namespace

std::string allowed_methods(const Route& route) {
    std::string methods = route.handler ? "GET, HEAD" : "";
    if (route.post) methods += methods.empty() ? "POST" : ", POST";
    return methods;
}

tl::expected<Router::Match, Problem> Router::find(std::string_view method,
                                                  std::string_view target) const {
    const std::size_t question = target.find('?');
    auto path = decode_path(target.substr(0, question));
    if (!path) return tl::unexpected(path.error());
    for (const Route& route : routes_) {
        const bool found = route.takes_rest
                               ? path->size() > route.path.size() && path->starts_with(route.path)
                               : *path == route.path;
        if (!found) continue;
        const Handler* handler = handler_of(route, method);
        if (handler == nullptr) {
            return tl::unexpected(method_not_allowed(method, allowed_methods(route)));
        }
        Match match{
            .route = &route, .handler = handler, .request = {.method = std::string(method)}};
        if (route.takes_rest) match.request.rest = path->substr(route.path.size());
        if (question != std::string_view::npos) match.request.query = target.substr(question + 1);
        match.request.path = std::move(*path);
        return match;
    }
    return tl::unexpected(not_found("nothing answers at this path"));
}

Audience Router::audience(std::string_view target) {
    for (const std::string_view prefix : {"/v1/", "/healthz", "/readyz"}) {
        if (target.starts_with(prefix)) return Audience::kProgram;
    }
    return Audience::kPerson;
}

}  // namespace axtar::server
