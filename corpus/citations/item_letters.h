#pragma once

#include <cstdint>
#include <string_view>

namespace axtar::corpus {

/// In which order the letters of items follow: "a b c d e" or "a b c ç d e ə".
enum class ItemLetters : std::uint8_t { kEnglish, kAzerbaijani };

/// The order of the letters in an act: the Azerbaijani one in acts of Azerbaijan.
[[nodiscard]] ItemLetters item_letters_of(std::string_view act);

/// The number of a small letter in its order, from 1; 0 for anything else.
[[nodiscard]] unsigned number_of_letter(std::string_view letter, ItemLetters letters);
/// The letter with that number, which the order has.
[[nodiscard]] std::string_view letter_of_number(unsigned number, ItemLetters letters);

/// True of two small letters of which the second comes later in either order: which act they are
/// of may not be known yet.
[[nodiscard]] bool letters_rise(std::string_view first, std::string_view second);

}  // namespace axtar::corpus
