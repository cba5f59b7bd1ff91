#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace axtar::server {

/// Percent encoding of URLs (RFC 3986) and of HTML form values.

/// Decodes once. `plus_is_space` for the query part. Nothing for a '%' without two hexadecimal
/// digits behind it.
[[nodiscard]] std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space);

/// Encodes everything but unreserved characters and those of `keep` ("/" for a path).
[[nodiscard]] std::string percent_encode(std::string_view text, std::string_view keep = {});

/// Name and value of each parameter in their order.
using QueryPairs = std::vector<std::pair<std::string, std::string>>;

/// Splits a raw query at '&' and '=', without decoding; empty parts are dropped.
[[nodiscard]] QueryPairs split_query(std::string_view raw);

/// "a=b&c=d", encoded; pairs keep their order.
[[nodiscard]] std::string join_query(const QueryPairs& pairs);

}  // namespace axtar::server
