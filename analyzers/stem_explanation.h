#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/language.h"

namespace axtar::analyzers {

/// How one word came to its stem: "məhkəmələrimizdə → -də → -imiz → -lər → məhkəmə".
struct StemExplanation {
    std::string word = {};
    std::vector<std::string> suffixes = {};  ///< in the order they were cut, with a leading hyphen
    std::string stem = {};
};

/// Explains the stem that a lower-case word (the text of a token) gets in a passage of a language:
/// the same stem as Token::stem, by whichever stemmer its letters call for.
[[nodiscard]] StemExplanation explain_stem(std::string_view word, Language language);

}  // namespace axtar::analyzers
