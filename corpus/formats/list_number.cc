#include "corpus/formats/list_number.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/utf8.h"

namespace axtar::corpus {
namespace {

constexpr unsigned kMaxRepetitions = 20;

std::string roman(unsigned number, bool upper) {
    constexpr std::array<std::pair<unsigned, std::string_view>, 13> kSigns = {{{1000, "m"},
                                                                               {900, "cm"},
                                                                               {500, "d"},
                                                                               {400, "cd"},
                                                                               {100, "c"},
                                                                               {90, "xc"},
                                                                               {50, "l"},
                                                                               {40, "xl"},
                                                                               {10, "x"},
                                                                               {9, "ix"},
                                                                               {5, "v"},
                                                                               {4, "iv"},
                                                                               {1, "i"}}};
    std::string text;
    for (const auto& [value, sign] : kSigns) {
        for (; number >= value; number -= value) text += sign;
    }
    if (upper) {
        for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
    }
    return text;
}

// The 27th is the first letter twice (ECMA-376 part 1, 17.18.59).
std::string letters(unsigned number, char32_t first, std::u32string_view alphabet) {
    const auto size = static_cast<unsigned>(alphabet.size());
    const unsigned times = (number - 1) / size + 1;
    std::string text;
    for (unsigned i = 0; i < times; ++i)
        utf8::append(text, alphabet[(number - 1) % size] - alphabet[0] + first);
    return text;
}

constexpr std::u32string_view kLatin = U"abcdefghijklmnopqrstuvwxyz";
constexpr std::u32string_view kCyrillic = U"абвгдежзиклмнопрстуфхцчшщэюя";

}  // namespace

std::string write_number(unsigned number, NumberForm form) {
    const std::string digits = std::to_string(number);
    const bool latin = number >= 1 && number <= kLatin.size() * kMaxRepetitions;
    const bool cyrillic = number >= 1 && number <= kCyrillic.size() * kMaxRepetitions;
    const bool is_roman = number >= 1 && number < 4000;
    switch (form) {
        case NumberForm::kLowerLetter:
            return latin ? letters(number, U'a', kLatin) : digits;
        case NumberForm::kUpperLetter:
            return latin ? letters(number, U'A', kLatin) : digits;
        case NumberForm::kLowerCyrillic:
            return cyrillic ? letters(number, U'а', kCyrillic) : digits;
        case NumberForm::kUpperCyrillic:
            return cyrillic ? letters(number, U'А', kCyrillic) : digits;
        case NumberForm::kLowerRoman:
            return is_roman ? roman(number, false) : digits;
        case NumberForm::kUpperRoman:
            return is_roman ? roman(number, true) : digits;
        case NumberForm::kTwoDigits:
            return number < 10 ? "0" + digits : digits;
        case NumberForm::kBullet:
        case NumberForm::kNone:
            return {};
        case NumberForm::kArabic:
            break;
    }
    return digits;
}

}  // namespace axtar::corpus
