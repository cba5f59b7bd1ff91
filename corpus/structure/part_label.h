#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace axtar::corpus {

/// How the number in front of a paragraph is written.
enum class LabelStyle {
    kDotted,      ///< 25.1. · 1.0.8-1. · 52-1.3.
    kNumber,      ///< 3. · 5-1.
    kUpperRoman,  ///< III.
    kBracketed,   ///< 3) · 2-1)
    kInBrackets,  ///< (3)
    kLetter,      ///< a) · ç)
    kLetterDot,   ///< a.
    kInLetters,   ///< (a)
    kRoman,       ///< iv)
    kInRoman,     ///< (iv)
    kNote,        ///< Qeyd: · Qeyd 2.
};

/// The number in front of a paragraph.
struct PartLabel {
    LabelStyle style = LabelStyle::kNumber;
    std::string number = {};   ///< "25.1.1", "3", "2-1", "a", "iv"; a Roman part as "3"
    unsigned value = 0;        ///< its place in a list: 3 for 3, III and c; 0 where it has none
    unsigned roman_value = 0;  ///< of a small letter that may be a Roman numeral: 1 for (i)
    std::size_t text = 0;      ///< where the paragraph goes on behind it
};

/// Reads the number in front of a paragraph of an act, judgment or report; nothing where the
/// paragraph begins with a year, an amount, a date or a decimal fraction.
[[nodiscard]] std::optional<PartLabel> read_part_label(std::string_view paragraph);

/// "25.1" of "25.1. Text": the components of a dotted number, "12-1.3" has two.
[[nodiscard]] std::size_t count_components(std::string_view dotted);

}  // namespace axtar::corpus
