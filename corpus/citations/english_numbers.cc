#include "corpus/citations/english_numbers.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace axtar::corpus::citations {
namespace {

constexpr std::array<std::string_view, 19> kSmall = {
    "one",     "two",     "three",     "four",     "five",    "six",      "seven",
    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 19> kOrdinals = {
    "first",     "second",    "third",       "fourth",     "fifth",     "sixth",      "seventh",
    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth", "fourteenth",
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 8> kTensOrdinals = {"twentieth", "thirtieth", "fortieth",
                                                           "fiftieth",  "sixtieth",  "seventieth",
                                                           "eightieth", "ninetieth"};
constexpr std::array<std::string_view, 8> kTens = {"twenty", "thirty",  "forty",  "fifty",
                                                   "sixty",  "seventy", "eighty", "ninety"};

// The place of a word in a table from 1 on; 0 where it is not there.
template <std::size_t Size>
unsigned place_of(std::string_view word, const std::array<std::string_view, Size>& words) {
    const auto* found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? 0 : static_cast<unsigned>(found - words.begin()) + 1;
}

}  // namespace

std::optional<NumberInWords> read_english_number(const Lexemes& lexemes, std::size_t at) {
    if (const unsigned small = place_of(lexemes.folded(at), kSmall)) {
        return NumberInWords{small, at + 1};
    }
    const unsigned tens = place_of(lexemes.folded(at), kTens);
    if (tens == 0) return std::nullopt;
    const std::size_t next = lexemes[at + 1].kind == LexemeKind::kDash ? at + 2 : at + 1;
    const unsigned units = place_of(lexemes.folded(next), kSmall);
    const unsigned value = (tens + 1) * 10;
    if (units == 0 || units > 9) return NumberInWords{value, at + 1};
    return NumberInWords{value + units, next + 1};
}

std::optional<NumberInWords> read_english_ordinal(const Lexemes& lexemes, std::size_t at) {
    constexpr std::array<std::string_view, 4> kEndings = {"st", "nd", "rd", "th"};
    const std::string_view word = lexemes.folded(at);
    if (lexemes[at].kind == LexemeKind::kDigits) {
        const bool ending =
            lexemes[at + 1].glued && place_of(lexemes.folded(at + 1), kEndings) != 0;
        const unsigned value = ending ? small_number(word) : 0;
        return value == 0 ? std::nullopt : std::optional(NumberInWords{value, at + 2});
    }
    if (const unsigned small = place_of(word, kOrdinals)) return NumberInWords{small, at + 1};
    if (const unsigned tens = place_of(word, kTensOrdinals)) {
        return NumberInWords{(tens + 1) * 10, at + 1};
    }
    const unsigned tens = place_of(word, kTens);
    if (tens == 0) return std::nullopt;
    const std::size_t next = lexemes[at + 1].kind == LexemeKind::kDash ? at + 2 : at + 1;
    const unsigned units = place_of(lexemes.folded(next), kOrdinals);
    if (units == 0 || units > 9) return std::nullopt;
    return NumberInWords{(tens + 1) * 10 + units, next + 1};
}

}  // namespace axtar::corpus::citations
