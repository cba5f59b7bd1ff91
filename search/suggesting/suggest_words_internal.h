#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace axtar::search {

/// A word of a title, or of what is typed: its bytes in the text, and the key by which words are
/// compared (lower case, without the Azerbaijani letters, in Latin letters).
struct SuggestWord {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::string key = {};
};

/// The words of a text, read as texts are read for the index (look-alikes, Cyrillic, spaced
/// letters), cut at everything but letters and digits: "246-IIKQ" is two.
///
/// Input:  any bytes.
/// Output: in their order; keys are never empty.
/// Cost:   about 3 microseconds for a title of ten words (bench/search/suggest_bench.cc).
[[nodiscard]] std::vector<SuggestWord> suggest_words(std::string_view text);

/// The end of the shortest beginning of `word` (bytes of `text`) whose key has `key_bytes`, for
/// marking what was typed.
[[nodiscard]] std::uint32_t end_of_key(std::string_view text, const SuggestWord& word,
                                       std::size_t key_bytes);

/// The text on one line: spaces single, invisible characters gone, well-formed.
[[nodiscard]] std::string one_line(std::string_view text);

/// Whether `key` begins as `typed` but for one letter left out, added, changed, or two exchanged.
[[nodiscard]] bool begins_misspelt(std::string_view typed, std::string_view key);

}  // namespace axtar::search
