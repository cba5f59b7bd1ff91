#include "server/entity_tag.h"

#include <cstdint>
#include <initializer_list>

namespace axtar::server {
namespace {

/// FNV-1a, 64 bits: the tag need only differ between revisions, nobody gains by a collision.
std::uint64_t fingerprint(std::initializer_list<std::string_view> parts) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const std::string_view part : parts) {
        for (const char c : part) {
            hash = (hash ^ static_cast<std::uint8_t>(c)) * 1099511628211ULL;
        }
        hash = (hash ^ 0xFFU) * 1099511628211ULL;
    }
    return hash;
}

std::string hexadecimal(std::uint64_t number) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; number >>= 4U) text[i] = kDigits[number & 15U];
    return text;
}

}  // namespace

std::string entity_tag(const Request& request, std::string_view revision,
                       std::string_view language) {
    return "W/\"" +
           hexadecimal(
               fingerprint({AXTAR_VERSION, revision, language, request.path, request.query})) +
           '"';
}

bool is_not_modified(const Request& request, std::string_view tag) {
    if (request.if_none_match == "*") return true;
    return !request.if_none_match.empty() &&
           request.if_none_match.find(tag.substr(tag.find('"'))) != std::string::npos;
}

Response not_modified(const std::string& tag) {
    Response response{.status = 304};
    set_entity_tag(response, tag);
    return response;
}

void set_entity_tag(Response& response, const std::string& tag) {
    response.headers.emplace_back("ETag", tag);
    response.headers.emplace_back("Cache-Control", "no-cache");
    response.headers.emplace_back("Vary", "Accept-Language");
}

}  // namespace axtar::server
