#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace axtar::corpus {

/// True where a short list has the word.
template <std::size_t Size>
[[nodiscard]] bool is_one_of(std::string_view word,
                             const std::array<std::string_view, Size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace axtar::corpus
