#pragma once

#include <cstddef>
#include <string_view>

namespace axtar::analyzers {

/// The code point that ends right before byte `at` of well-formed UTF-8; 0 at the start.
[[nodiscard]] char32_t code_point_before(std::string_view text, std::size_t at);

/// Any letter of any script (general category L).
[[nodiscard]] bool is_letter(char32_t c);
/// Any letter in its upper-case form.
[[nodiscard]] bool is_capital(char32_t c);
/// Letters and decimal digits.
[[nodiscard]] bool is_letter_or_digit(char32_t c);
/// What stands over or under a Latin letter in decomposed text: U+0300 to U+036F.
[[nodiscard]] bool is_combining(char32_t c);
/// Space, tab and the spaces of typesetting (no-break, thin ...), but no line end.
[[nodiscard]] bool is_space_in_line(char32_t c);

}  // namespace axtar::analyzers
