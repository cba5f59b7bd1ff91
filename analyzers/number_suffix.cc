#include "analyzers/number_suffix.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxBytes = 24;

// Endings in small letters without signs and with one letter for each harmony: A is a or ə, I any
// of ı i u ü (written i and u when folded). Read from the left: ordinal, plural, possessive, case.
constexpr std::array kCases = {"A"sv,  "yA"sv,  "nA"sv,   "I"sv,    "yI"sv,    "nI"sv,
                               "In"sv, "nIn"sv, "dA"sv,   "ndA"sv,  "dAn"sv,   "ndAn"sv,
                               "lA"sv, "ylA"sv, "dAk"sv,  "AdAk"sv, "yAdAk"sv, "nAdAk"sv,
                               "cA"sv, "dIr"sv, "dAki"sv, "ndAki"sv};

/// One folded letter of a suffix; 0 for what no suffix has.
char folded_letter(char32_t c) {
    switch (c) {
        case U'ə':
        case U'Ə':
        case U'a':
        case U'e':
        case U'A':
        case U'E':
            return 'A';
        case U'ı':
        case U'I':
        case U'i':
        case U'İ':
        case U'u':
        case U'U':
        case U'ü':
        case U'Ü':
            return 'I';
        default:
            break;
    }
    const UChar32 small = u_tolower(static_cast<UChar32>(c));
    return small >= 'a' && small <= 'z' ? static_cast<char>(small) : '\0';
}

std::optional<std::string> pattern_of(std::string_view letters) {
    if (letters.empty() || letters.size() > kMaxBytes) return std::nullopt;
    std::string pattern;
    for (std::size_t at = 0; at < letters.size();) {
        const utf8::Decoded decoded = utf8::decode(letters, at);
        const char letter = folded_letter(decoded.code_point);
        if (letter == '\0') return std::nullopt;
        pattern += letter;
        at += decoded.size;
    }
    return pattern;
}

bool is_case(std::string_view rest) {
    // In -dakı the last vowel is high in every harmony, but the table spells it as letters have it.
    return rest.empty() || std::ranges::any_of(kCases, [rest](std::string_view ending) {
               return std::ranges::equal(rest, ending, {}, {},
                                         [](char c) { return c == 'i' ? 'I' : c; });
           });
}

bool remove(std::string_view& rest, std::string_view part) {
    if (!rest.starts_with(part)) return false;
    rest.remove_prefix(part.size());
    return true;
}

}  // namespace

bool is_number_suffix(std::string_view letters) {
    const auto pattern = pattern_of(letters);
    if (!pattern) return false;
    std::string_view rest = *pattern;
    remove(rest, "cI");
    remove(rest, "lAr");
    if (is_case(rest)) return true;
    return (remove(rest, "sI") || remove(rest, "I")) && is_case(rest);
}

bool is_ordinal_suffix(std::string_view letters) {
    if (letters == "st" || letters == "nd" || letters == "rd" || letters == "th") return true;
    const auto pattern = pattern_of(letters);
    return pattern && pattern->starts_with("cI") && is_number_suffix(letters);
}

bool is_acronym(std::string_view word) {
    std::size_t letters = 0;
    bool capitals = true;
    bool small_consonants = true;
    for (std::size_t at = 0; at < word.size();) {
        const utf8::Decoded decoded = utf8::decode(word, at);
        const char32_t c = decoded.code_point;
        capitals = capitals && u_isupper(static_cast<UChar32>(c)) != 0;
        small_consonants = small_consonants && c >= U'a' && c <= U'z' &&
                           U"aeiou"sv.find(c) == std::u32string_view::npos;
        ++letters;
        at += decoded.size;
    }
    return letters >= 2 && (capitals || (small_consonants && letters <= 5));
}

bool is_plural_acronym(std::string_view word) {
    constexpr std::size_t kMostCapitals = 6;  // longer ones are words in wrong letters
    if (word.size() < 3 || word.size() > kMostCapitals + 1 || word.back() != 's') return false;
    return std::ranges::all_of(word.substr(0, word.size() - 1),
                               [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace axtar::analyzers
