#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace axtar::analyzers::azerbaijani {

/// The letters of one word: a skeleton in a..z that is the same for the right and for the folded
/// spelling, plus the mark of each letter that was written with its own Azerbaijani sign.
///
/// The folding ə→e ı→i ö→o ü→u ğ→g ç→c ş→s gives every folded letter exactly one special partner,
/// so skeleton and marks together hold the spelling. The stemmer decides on the skeleton and uses
/// the marks as evidence only; this is why `huquqlarin` and `hüquqların` come out alike.
struct WordLetters {
    static constexpr std::size_t kMaxLetters = 60;
    static constexpr char kForeign =
        '{';  // any other Latin letter: 'z' + 1, so it has a place in tables

    std::array<char, kMaxLetters + 1> skeleton = {};
    std::array<std::uint8_t, kMaxLetters + 1> offset =
        {};                     // byte where the letter starts; [size] is the end
    std::uint64_t special = 0;  // bit i: letter i is one of ə ı ö ü ğ ç ş
    std::size_t size = 0;

    [[nodiscard]] std::string_view text() const { return {skeleton.data(), size}; }
};

/// Reads `word` (lower case, NFC, UTF-8). False when it is not one word of Latin letters that the
/// stemmer can treat: empty, longer than kMaxLetters, ill-formed, or with digits, marks or another
/// script.
[[nodiscard]] bool read_letters(std::string_view word, WordLetters& letters);

/// The folded letter of an Azerbaijani letter in a..z; the special partner of a folded letter as
/// UTF-8.
[[nodiscard]] std::string_view special_partner(char folded);

[[nodiscard]] constexpr bool is_vowel(char letter) {
    return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
}

/// A set of skeleton vowels as bits.
inline constexpr std::uint8_t kVowelA = 1;
inline constexpr std::uint8_t kVowelE = 2;
inline constexpr std::uint8_t kVowelI = 4;
inline constexpr std::uint8_t kVowelO = 8;
inline constexpr std::uint8_t kVowelU = 16;
inline constexpr std::uint8_t kAnyVowel = 31;

[[nodiscard]] constexpr std::uint8_t vowel_bit(char letter) {
    switch (letter) {
        case 'a':
            return kVowelA;
        case 'e':
            return kVowelE;
        case 'i':
            return kVowelI;
        case 'o':
            return kVowelO;
        case 'u':
            return kVowelU;
        default:
            return 0;
    }
}

}  // namespace axtar::analyzers::azerbaijani
