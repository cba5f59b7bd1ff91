#pragma once

#include <string>
#include <string_view>

namespace axtar::server {

/// What HTTP writes in ASCII: names of fields, hosts, media types and charsets. Never for text that
/// people read.

/// A to Z in small letters, all else as it is.
[[nodiscard]] std::string ascii_lower(std::string_view text);

/// Without blanks and tabs at both ends.
[[nodiscard]] std::string_view trim_blanks(std::string_view text);

}  // namespace axtar::server
