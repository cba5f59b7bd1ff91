#include "analyzers/roman_numeral.h"

#include <algorithm>
#include <array>

namespace axtar::analyzers {
namespace {

using namespace std::string_view_literals;

constexpr std::array kActLetters = {"Q"sv, "QD"sv, "KQ"sv, "KQD"sv, "QR"sv, "KQR"sv, "FR"sv};

/// Takes up to three `one`, or `one five`, `five` with up to three `one`, or `one ten`.
std::size_t read_place(std::string_view text, std::size_t at, char one, char five, char ten) {
    const auto is = [text](std::size_t i, char c) { return i < text.size() && text[i] == c; };
    if (is(at, one) && (is(at + 1, five) || is(at + 1, ten))) return at + 2;
    if (is(at, five)) ++at;
    for (int i = 0; i < 3 && is(at, one); ++i) ++at;
    return at;
}

}  // namespace

std::size_t roman_prefix(std::string_view text) {
    std::size_t at = 0;
    while (at < 3 && at < text.size() && text[at] == 'M') ++at;
    at = read_place(text, at, 'C', 'D', 'M');
    at = read_place(text, at, 'X', 'L', 'C');
    return read_place(text, at, 'I', 'V', 'X');
}

bool is_act_letters(std::string_view letters) {
    return std::ranges::find(kActLetters, letters) != kActLetters.end();
}

bool is_roman_numeral(std::string_view word) {
    const std::size_t size = roman_prefix(word);
    if (size == 0) return false;
    if (size < word.size()) return is_act_letters(word.substr(size));
    return size > 1 || word == "I" || word == "V" || word == "X";
}

}  // namespace axtar::analyzers
