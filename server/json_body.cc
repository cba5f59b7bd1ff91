#include "server/json_body.h"

#include <cstddef>
#include <iterator>
#include <utility>

#include "base/utf8.h"
#include "corpus/sources/json_record.h"
#include "server/body_check.h"
#include "server/parameter_values.h"
#include "server/parameters.h"

namespace axtar::server {
namespace {

constexpr std::size_t kMaxCommas = 512;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Commas outside texts: how many members there can be, counted before anything is built of them.
std::size_t count_commas(std::string_view json) {
    std::size_t commas = 0;
    bool in_text = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (in_text) {
            if (json[i] == '\\') ++i;
            if (i < json.size() && json[i] == '"') in_text = false;
        } else if (json[i] == '"') {
            in_text = true;
        } else if (json[i] == ',') {
            ++commas;
        }
    }
    return commas;
}

bool is_plain(const corpus::JsonMember& member) {
    switch (member.kind) {
        case corpus::JsonKind::kText:
        case corpus::JsonKind::kNumber:
        case corpus::JsonKind::kBool:
            return true;
        case corpus::JsonKind::kArray:
            return member.plain_elements;
        case corpus::JsonKind::kNull:
        case corpus::JsonKind::kObject:
            break;
    }
    return false;
}

}  // namespace

tl::expected<QueryPairs, Problem> read_json_body(std::string_view body) {
    const std::size_t start = body.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos) {
        return tl::unexpected(bad_request("the body is empty: a JSON object is wanted"));
    }
    if (!utf8::is_valid(body)) return tl::unexpected(bad_request("the body is not UTF-8"));
    if (body[start] != '{') {
        return tl::unexpected(
            bad_request("the body is not a JSON object with the parameters: {\"NAME\": …}"));
    }
    if (count_commas(body) > kMaxCommas) {
        return tl::unexpected(bad_request("more than 256 parameters"));
    }
    if (body.find("\\u0000") != std::string_view::npos) {
        return tl::unexpected(bad_request("the body holds a NUL as \\u0000"));
    }
    auto members = corpus::parse_json_record(body, "the body");
    if (!members) return tl::unexpected(bad_request(to_string(members.error())));
    QueryPairs pairs;
    for (corpus::JsonMember& member : *members) {
        if (!is_plain(member)) {
            const std::string shown(utf8::prefix(member.name, 60));
            return tl::unexpected(bad_parameter(
                shown, "the member '" + shown + "' is null, an object or a list of them",
                "text, a number, true, false, or a list of texts and numbers"));
        }
        for (std::string& value : member.values) pairs.emplace_back(member.name, std::move(value));
    }
    if (auto sound = check_pairs(pairs); !sound) return tl::unexpected(sound.error());
    return pairs;
}

tl::expected<QueryPairs, Problem> request_pairs(const Request& request) {
    auto pairs = decode_query(request.query);
    if (!pairs || request.method != "POST") return pairs;
    std::string_view body = request.body;
    if (body.starts_with(kByteOrderMark)) body.remove_prefix(kByteOrderMark.size());
    if (media_type(request.content_type) == "text/plain") {
        if (!is_text(body)) {
            return tl::unexpected(
                bad_parameter("text", "not UTF-8, or with a NUL", "UTF-8 text without NUL"));
        }
        pairs->emplace_back("text", body);
        return pairs;
    }
    const bool form = media_type(request.content_type) == "application/x-www-form-urlencoded";
    auto members = form ? decode_query(body) : read_json_body(body);
    if (!members) return members;
    pairs->insert(pairs->end(), std::make_move_iterator(members->begin()),
                  std::make_move_iterator(members->end()));
    return pairs;
}

}  // namespace axtar::server
