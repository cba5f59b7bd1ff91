#pragma once

#include <string>
#include <string_view>

namespace axtar::search {

/// Appends text to HTML: & < > " ' escaped, ill-formed bytes as U+FFFD, any run of spaces and line
/// breaks as one space, control characters and bidirectional controls left out.
///
/// `html` is looked at so that no two spaces meet where pieces join; it never begins with a space.
void append_html(std::string& html, std::string_view text);

}  // namespace axtar::search
