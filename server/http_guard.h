#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "server/http_error.h"

namespace axtar::server {

struct GuardLimits {
    std::size_t target_bytes = 8192;
    std::size_t fields = 64;
    std::uint64_t body_bytes = 1'048'576;
    /// Host names that may stand in the Host field, lower case, without port; empty: any.
    std::vector<std::string> hosts = {};
};

/// What the connection layer keeps of a request head: decisions are made once, here.
struct RequestHead {
    std::string method = {};
    std::string target = {};  ///< origin form, still percent-encoded
    bool keep_alive = true;
    bool has_body = false;
    bool chunked = false;           ///< the body's length is not announced
    std::uint64_t body_bytes = 0;   ///< as announced, within the limit
    bool expects_continue = false;  ///< the client waits for "100 Continue" before it sends a body
    std::string content_type = {};  ///< as sent
    std::string if_none_match = {};
    std::string accept_language = {};
};

/// Refuses what Beast's parser lets through and a proxy in front could read in another way.
///
/// Input:   the raw head of a request, from its first byte to the empty line that ends it, which
///          Beast's parser has accepted.
/// Output:  the head; framing is beyond doubt, exactly one known Host, target in origin form.
/// Errors:  a Problem (400, 413, 414, 417, 421, 431); the connection must be closed after it.
/// Source:  RFC 9112 sections 3.2, 5.2, 6.1 to 6.3; Beast 1.81 accepts Transfer-Encoding besides
///          chunked, both lengths together, repeated lengths, none or several Host fields, folded
///          lines, absolute targets and bytes over 0x7F in targets.
[[nodiscard]] tl::expected<RequestHead, Problem> check_head(std::string_view raw,
                                                            const GuardLimits& limits);

/// What can be made out of a head, whole or not, that is refused: enough to choose the form and the
/// language of the refusal. Nothing of it may be acted on.
struct GlimpsedHead {
    bool is_head_method = false;  ///< the refusal must have no body
    std::string target = {};      ///< empty where there is none
    std::string accept_language = {};
};
[[nodiscard]] GlimpsedHead glimpse_head(std::string_view raw);

/// The refusal of a target of more than `limit` bytes.
[[nodiscard]] Problem target_too_long(std::size_t limit);
/// That of header fields of more than `limit` bytes together.
[[nodiscard]] Problem fields_too_long(std::size_t limit);

/// Where the head ends in bytes read so far: one behind its empty line, or 0 while it is not
/// there.
[[nodiscard]] std::size_t head_size(std::string_view bytes);

/// True as soon as the bytes cannot become a head: a bare CR or LF, a NUL, no letter at the start.
[[nodiscard]] bool is_hopeless(std::string_view bytes);

}  // namespace axtar::server
