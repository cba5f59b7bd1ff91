#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace axtar::utf8 {

inline constexpr char32_t kReplacement = 0xFFFD;

/// One code point read from UTF-8 and the bytes it took (at least 1 inside a text, 0 at its end).
struct Decoded {
    char32_t code_point = 0;
    std::size_t size = 0;
};

/// The code point at byte `at`. An ill-formed sequence reads as U+FFFD and takes the bytes of its
/// maximal subpart (Unicode 15.0, 3.9, U+FFFD substitution), so that a reader always goes forward.
[[nodiscard]] Decoded decode(std::string_view text, std::size_t at);

/// Appends `code_point`; a surrogate or a value over U+10FFFF is appended as U+FFFD.
void append(std::string& text, char32_t code_point);

/// True where the whole text is well-formed UTF-8.
[[nodiscard]] bool is_valid(std::string_view text);

/// The text with every ill-formed sequence replaced by U+FFFD and NUL removed: what may enter an
/// index or an answer.
[[nodiscard]] std::string repair(std::string_view text);

/// The longest prefix of at most `max_bytes` bytes that ends at a code-point boundary.
[[nodiscard]] std::string_view prefix(std::string_view text, std::size_t max_bytes);

}  // namespace axtar::utf8
