#include "server/http_guard.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "server/ascii.h"

namespace axtar::server {
namespace {

struct Field {
    std::string name;  ///< lower case
    std::string_view value;
};

struct Parts {
    std::string_view method;
    std::string_view target;
    bool is_http_1_0 = false;
    std::vector<Field> fields;
};

tl::expected<Field, Problem> split_field(std::string_view line) {
    if (line.front() == ' ' || line.front() == '\t') {
        return tl::unexpected(bad_request("a header line is folded over two lines"));
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) {
        return tl::unexpected(bad_request("a header line has no field name"));
    }
    const std::string_view name = line.substr(0, colon);
    if (name.find_first_of(" \t") != std::string_view::npos) {
        return tl::unexpected(bad_request("a space in a header field name"));
    }
    return Field{ascii_lower(name), trim_blanks(line.substr(colon + 1))};
}

tl::expected<Parts, Problem> split_head(std::string_view raw, std::size_t max_fields) {
    Parts parts;
    const std::string_view line = raw.substr(0, raw.find("\r\n"));
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) {
        return tl::unexpected(bad_request("malformed request line"));
    }
    parts.method = line.substr(0, first);
    parts.target = line.substr(first + 1, last - first - 1);
    parts.is_http_1_0 = line.substr(last + 1) == "HTTP/1.0";
    for (std::size_t start = line.size() + 2; start < raw.size();) {
        const std::size_t end = raw.find("\r\n", start);
        if (end == std::string_view::npos || end == start) break;
        auto field = split_field(raw.substr(start, end - start));
        if (!field) return tl::unexpected(field.error());
        parts.fields.push_back(std::move(*field));
        if (parts.fields.size() > max_fields) {
            const std::string most = std::to_string(max_fields) + " header fields";
            return tl::unexpected(refusal(431, "more than " + most, "at most " + most));
        }
        start = end + 2;
    }
    return parts;
}

tl::expected<void, Problem> check_target(const Parts& parts, const GuardLimits& limits) {
    if (parts.target.size() > limits.target_bytes) {
        return tl::unexpected(target_too_long(limits.target_bytes));
    }
    if (parts.target.empty() || parts.target.front() != '/') {
        return tl::unexpected(bad_request("the request target must start with '/'"));
    }
    for (const char c : parts.target) {
        if (c <= ' ' || c == 0x7F || c == '#' || c == '\\') {  // also bytes >= 0x80: char is signed
            return tl::unexpected(
                bad_request("a byte in the request target that must be percent-encoded"));
        }
    }
    return {};
}

/// The only value of a field, or nothing; an error where it is repeated.
tl::expected<std::optional<std::string_view>, Problem> single(const Parts& parts,
                                                              std::string_view name) {
    std::optional<std::string_view> value;
    for (const Field& field : parts.fields) {
        if (field.name != name) continue;
        if (value) {
            return tl::unexpected(bad_request("header field " + std::string(name) + " repeated"));
        }
        value = field.value;
    }
    return value;
}

/// "host", "host:port", "[::1]:port" -> host; nothing where malformed.
std::optional<std::string> host_name(std::string_view authority) {
    const std::size_t bracket =
        authority.empty() || authority.front() != '[' ? 0 : authority.find(']');
    if (bracket == std::string_view::npos) return std::nullopt;
    const std::size_t colon = authority.find(':', bracket);
    const std::string_view name = authority.substr(0, colon);
    const std::string_view port =
        colon == std::string_view::npos ? std::string_view() : authority.substr(colon + 1);
    static constexpr std::string_view kDigits = "0123456789";
    static constexpr std::string_view kNameBytes =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_[]:";
    if (name.empty() || name.size() > 253 || port.size() > 5) return std::nullopt;
    if (port.find_first_not_of(kDigits) != std::string_view::npos) return std::nullopt;
    if (name.find_first_not_of(kNameBytes) != std::string_view::npos) return std::nullopt;
    return ascii_lower(name);
}

tl::expected<void, Problem> check_host(const Parts& parts, const GuardLimits& limits) {
    const auto field = single(parts, "host");
    if (!field) return tl::unexpected(field.error());
    if (!*field) return tl::unexpected(bad_request("no Host header field"));
    const auto name = host_name(**field);
    if (!name) return tl::unexpected(bad_request("malformed Host header field"));
    if (limits.hosts.empty()) return {};
    if (std::find(limits.hosts.begin(), limits.hosts.end(), *name) != limits.hosts.end()) return {};
    return tl::unexpected(refusal(421, "this server does not answer for that host name"));
}

bool has_field(const Parts& parts, std::string_view name) {
    return std::any_of(parts.fields.begin(), parts.fields.end(),
                       [&](const Field& field) { return field.name == name; });
}

/// How a body follows. Only an announced length is ever read: chunks are not, so that trailers
/// never reach anybody.
struct Framing {
    bool chunked = false;
    std::uint64_t bytes = 0;
};

tl::expected<Framing, Problem> check_framing(const Parts& parts, const GuardLimits& limits) {
    const auto coding = single(parts, "transfer-encoding");
    if (!coding) return tl::unexpected(coding.error());
    const auto length = single(parts, "content-length");
    if (!length) return tl::unexpected(length.error());
    if (has_field(parts, "trailer")) {
        return tl::unexpected(bad_request("trailer fields are not accepted"));
    }
    if (*coding && *length) {
        return tl::unexpected(bad_request("Transfer-Encoding and Content-Length together"));
    }
    if (*coding) {
        if (parts.is_http_1_0) {
            return tl::unexpected(bad_request("Transfer-Encoding in HTTP/1.0"));
        }
        if (ascii_lower(**coding) != "chunked") {
            return tl::unexpected(bad_request("a Transfer-Encoding other than chunked"));
        }
        return Framing{.chunked = true};
    }
    if (!*length) return Framing{};
    std::uint64_t bytes = 0;
    const std::string_view digits = **length;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bytes);
    if (error != std::errc() || end != digits.data() + digits.size()) {
        return tl::unexpected(bad_request("Content-Length is not a number"));
    }
    if (bytes > limits.body_bytes) {
        const std::string most = std::to_string(limits.body_bytes) + " bytes";
        return tl::unexpected(
            refusal(413, "the body is larger than " + most, "a body of at most " + most));
    }
    return Framing{.bytes = bytes};
}

/// True where the client waits to be told to go on. HTTP/1.0 knows no expectations (RFC 9110,
/// 10.1.1).
tl::expected<bool, Problem> check_expectation(const Parts& parts) {
    const auto expectation = single(parts, "expect");
    if (!expectation) return tl::unexpected(expectation.error());
    if (!*expectation || parts.is_http_1_0) return false;
    if (ascii_lower(**expectation) == "100-continue") return true;
    return tl::unexpected(refusal(417, "the only expectation that is met is 100-continue"));
}

std::string value_or_empty(const Parts& parts, std::string_view name) {
    for (const Field& field : parts.fields) {
        if (field.name == name) return std::string(field.value);
    }
    return {};
}

bool wants_keep_alive(const Parts& parts) {
    if (parts.is_http_1_0) return false;
    for (const Field& field : parts.fields) {
        if (field.name != "connection") continue;
        if (ascii_lower(field.value).find("close") != std::string::npos) return false;
    }
    return true;
}

}  // namespace

tl::expected<RequestHead, Problem> check_head(std::string_view raw, const GuardLimits& limits) {
    const auto parts = split_head(raw, limits.fields);
    if (!parts) return tl::unexpected(parts.error());
    if (auto target = check_target(*parts, limits); !target) return tl::unexpected(target.error());
    if (auto host = check_host(*parts, limits); !host) return tl::unexpected(host.error());
    const auto framing = check_framing(*parts, limits);
    if (!framing) return tl::unexpected(framing.error());
    const bool has_body = framing->chunked || framing->bytes > 0;
    if (has_body && (parts->method == "GET" || parts->method == "HEAD")) {
        return tl::unexpected(bad_request("a body on " + std::string(parts->method)));
    }
    const auto expects_continue = check_expectation(*parts);
    if (!expects_continue) return tl::unexpected(expects_continue.error());
    const auto content_type = single(*parts, "content-type");
    if (!content_type) return tl::unexpected(content_type.error());
    return RequestHead{.method = std::string(parts->method),
                       .target = std::string(parts->target),
                       .keep_alive = wants_keep_alive(*parts),
                       .has_body = has_body,
                       .chunked = framing->chunked,
                       .body_bytes = framing->bytes,
                       .expects_continue = *expects_continue,
                       .content_type = std::string(content_type->value_or("")),
                       .if_none_match = value_or_empty(*parts, "if-none-match"),
                       .accept_language = value_or_empty(*parts, "accept-language")};
}

Problem target_too_long(std::size_t limit) {
    const std::string most = std::to_string(limit) + " bytes";
    return refusal(414,
                   "the request target is longer than " + most +
                       "; a search takes longer parameters as the body of a POST",
                   "a request target of at most " + most);
}

Problem fields_too_long(std::size_t limit) {
    return refusal(431, "the header fields are too long",
                   "header fields of at most " + std::to_string(limit) + " bytes");
}

GlimpsedHead glimpse_head(std::string_view raw) {
    static constexpr std::string_view kField = "accept-language:";
    GlimpsedHead seen{.is_head_method = raw.starts_with("HEAD ")};
    const std::size_t line_end = std::min(raw.find("\r\n"), raw.size());
    const std::string_view line = raw.substr(0, line_end);
    if (const std::size_t blank = line.find(' '); blank != std::string_view::npos) {
        const std::string_view behind = line.substr(blank + 1);
        seen.target = behind.substr(0, behind.find(' '));
    }
    for (std::string_view rest = raw.substr(line_end); rest.size() > 2;) {
        rest.remove_prefix(2);  // the end of the line before
        const std::string_view field = rest.substr(0, rest.find("\r\n"));
        if (ascii_lower(field.substr(0, kField.size())) == kField) {
            seen.accept_language = trim_blanks(field.substr(kField.size()));
        }
        rest.remove_prefix(field.size());
    }
    return seen;
}

std::size_t head_size(std::string_view bytes) {
    const std::size_t end = bytes.find("\r\n\r\n");
    return end == std::string_view::npos ? 0 : end + 4;
}

bool is_hopeless(std::string_view bytes) {
    if (bytes.empty()) return false;
    const char first = bytes.front();
    if (!((first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z'))) return true;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\0') return true;
        if (bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r')) return true;
        if (bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] != '\n') return true;
    }
    return false;
}

}  // namespace axtar::server
