#pragma once

#include <cstddef>
#include <string_view>

namespace axtar::search {

/// Characters (code points) of a well-formed text, as people and the bounds of texts count them; of
/// any other text the bytes that may begin one.
[[nodiscard]] std::size_t count_characters(std::string_view text);

/// Any of them opens and any closes: people and word processors pair them in every way.
[[nodiscard]] bool is_quote(char32_t c);

/// True where a text has a letter or a digit of any script: marks alone are no word.
[[nodiscard]] bool has_letters(std::string_view text);

}  // namespace axtar::search
