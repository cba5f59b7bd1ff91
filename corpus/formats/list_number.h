#pragma once

#include <string>

namespace axtar::corpus {

/// How the number of a list item is written.
enum class NumberForm {
    kArabic,
    kLowerLetter,  ///< a … z, aa, bb …
    kUpperLetter,
    kLowerRoman,
    kUpperRoman,
    kLowerCyrillic,  ///< а … я without ё, й, ъ, ы, ь, as word processors count
    kUpperCyrillic,
    kTwoDigits,  ///< 01, 02
    kBullet,     ///< no number
    kNone        ///< nothing is shown
};

/// The number in that form: 3 as "3", "c", "iii"; empty for kBullet and kNone. What a form cannot
/// say (letters of 0, Roman numerals over 3999) is written in digits.
[[nodiscard]] std::string write_number(unsigned number, NumberForm form);

}  // namespace axtar::corpus
