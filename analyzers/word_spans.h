#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace axtar::analyzers {

/// One word or number between two boundaries of UAX #29: bytes [start, end).
struct WordSpan {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

/// Appends the words of `text`, `offset` added to their bytes, as ICU's root rules find them.
///
/// Input:   well-formed UTF-8 of less than 2 GiB.
/// Threads: safe; each thread has its own break iterator.
void append_icu_words(std::string_view text, std::uint32_t offset, std::vector<WordSpan>& words);

}  // namespace axtar::analyzers
