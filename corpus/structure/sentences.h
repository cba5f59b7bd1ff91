#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace axtar::corpus {

/// Cuts a long paragraph into pieces of at most about `max_words` words, at sentence ends; where a
/// sentence is longer, at a blank.
///
/// Output: views into `text` that follow one another; only blanks lie between them.
[[nodiscard]] std::vector<std::string_view> split_at_sentences(std::string_view text,
                                                               std::size_t max_words);

}  // namespace axtar::corpus
