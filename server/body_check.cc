#include "server/body_check.h"

#include <algorithm>

#include "server/ascii.h"

namespace axtar::server {
namespace {

/// The charset that a media type names; empty: none.
std::string charset_of(std::string_view content_type) {
    for (std::size_t at = content_type.find(';'); at != std::string_view::npos;) {
        const std::size_t end = content_type.find(';', at + 1);
        std::string parameter = ascii_lower(trim_blanks(content_type.substr(
            at + 1, end == std::string_view::npos ? std::string_view::npos : end - at - 1)));
        if (parameter.starts_with("charset=")) {
            parameter.erase(0, std::string_view("charset=").size());
            std::erase(parameter, '"');
            return parameter;
        }
        at = end;
    }
    return {};
}

std::string joined(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
}

}  // namespace

std::string media_type(std::string_view content_type) {
    return ascii_lower(trim_blanks(content_type.substr(0, content_type.find(';'))));
}

tl::expected<void, Problem> check_body(const RequestHead& head, const Route& route) {
    if (head.chunked) {
        return tl::unexpected(
            refusal(411, "a body is read by its Content-Length; chunked bodies are not accepted"));
    }
    if (!head.has_body) return {};
    const std::string type = media_type(head.content_type);
    const auto& types = route.body_types;
    if (std::find(types.begin(), types.end(), type) == types.end()) {
        return tl::unexpected(unsupported_media_type(
            type.empty() ? "the body has no Content-Type" : "a body of another Content-Type",
            joined(types)));
    }
    const std::string charset = charset_of(head.content_type);
    if (!charset.empty() && charset != "utf-8" && charset != "utf8") {
        return tl::unexpected(unsupported_media_type("the charset of the body is not UTF-8",
                                                     joined(types) + "; charset=utf-8"));
    }
    return {};
}

}  // namespace axtar::server
