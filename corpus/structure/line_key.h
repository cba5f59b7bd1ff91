#pragma once

#include <string>
#include <string_view>

namespace axtar::corpus {

/// A line as structural words are compared: "MADDƏ  25." and "Madd\u04D9 25." are both "madde 25.".
///
/// Output: lower case, Azerbaijani letters and Cyrillic look-alikes as ASCII, dashes "-", quotation
///         marks '"', blanks single; runs of at least four letters set apart joined ("M a d d ə" is
///         "madde"). Other characters as they are. Only for comparison, never shown.
[[nodiscard]] std::string line_key(std::string_view line);

/// One character of such a key: an ASCII character for what folds to one, otherwise 0.
[[nodiscard]] char key_character(char32_t code_point);

}  // namespace axtar::corpus
