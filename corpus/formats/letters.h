#pragma once

#include <cstddef>
#include <string_view>

namespace axtar::corpus {

enum class LetterCase { kNone, kLower, kUpper };

/// The case of a letter of the Latin and Cyrillic scripts as far as Azerbaijani and European texts
/// use them; kNone for everything else.
[[nodiscard]] LetterCase letter_case(char32_t code_point);

/// How many letters of each case a text has.
struct CaseCount {
    std::size_t lower = 0;
    std::size_t upper = 0;
};
[[nodiscard]] CaseCount count_cases(std::string_view text);

/// A line in capitals: at least three letters, no more than one in twenty of them small.
[[nodiscard]] bool is_capitals(std::string_view text);
[[nodiscard]] bool is_capitals(const CaseCount& count);

/// The first character of the text is a letter in lower case.
[[nodiscard]] bool starts_lower(std::string_view text);

/// The number of words: runs without blanks that hold a letter or digit.
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace axtar::corpus
