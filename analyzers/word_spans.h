#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace axtar::analyzers {

/// One word or number between two boundaries of UAX #29: bytes [start, end).
struct WordSpan {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    bool plain = false;  ///< only letters; false may also mean "not looked at"
};

/// Appends the words of `text`, `offset` added to their bytes, as ICU's root rules find them: the
/// segments with a rule status from UBRK_WORD_NUMBER on.
///
/// Input:   well-formed UTF-8 of less than 2 GiB.
/// Threads: safe; each thread has its own break iterator.
void append_icu_words(std::string_view text, std::uint32_t offset, std::vector<WordSpan>& words);

/// The same words, ten times as fast where the text is of Latin letters: they are found here by the
/// rules that concern them, and ICU is asked only about pieces between spaces that hold anything
/// else.
///
/// Output: replaces `words`; equal to append_icu_words(text, 0, words), which a test checks on the
///   shared texts and on random ones.
void find_words(std::string_view text, std::vector<WordSpan>& words);

}  // namespace axtar::analyzers
