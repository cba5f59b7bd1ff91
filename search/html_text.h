#pragma once

#include <string>
#include <string_view>

namespace axtar::search {

/// True for control characters (tabs and line breaks too), bidirectional controls, soft hyphens and
/// zero-width spaces: left in, one of these could turn the rest of a page around or hide a part.
[[nodiscard]] bool is_invisible(char32_t code_point);

/// Appends text to HTML: & < > " ' escaped, ill-formed bytes as U+FFFD, any run of spaces and line
/// breaks as one space, control characters and bidirectional controls left out.
///
/// `html` is looked at so that no two spaces meet where pieces join; it never begins with a space.
void append_html(std::string& html, std::string_view text);

}  // namespace axtar::search
