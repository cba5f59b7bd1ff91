#pragma once

#include <string>
#include <string_view>

namespace axtar::corpus {

/// True for blanks of every width, tab, line ends and the characters of no width that pages are
/// padded with.
[[nodiscard]] bool is_blank(char32_t code_point);

/// The text with runs of blanks as one space, none at its ends, control characters out. Letters,
/// soft hyphens and everything else stay as they are.
///
/// Input: UTF-8. Output: UTF-8 on one line.
[[nodiscard]] std::string single_spaced(std::string_view text);

}  // namespace axtar::corpus
