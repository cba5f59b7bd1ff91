#include "corpus/citations/item_letters.h"

#include <algorithm>
#include <array>
#include <span>

namespace axtar::corpus {
namespace {

constexpr std::array<std::string_view, 26> kEnglish = {"a", "b", "c", "d", "e", "f", "g", "h", "i",
                                                       "j", "k", "l", "m", "n", "o", "p", "q", "r",
                                                       "s", "t", "u", "v", "w", "x", "y", "z"};

// Law on the Azerbaijani alphabet in Latin letters, 25 December 1991.
constexpr std::array<std::string_view, 32> kAzerbaijani = {
    "a", "b", "c", "ç", "d", "e", "ə", "f", "g", "ğ", "h", "x", "ı", "i", "j", "k",
    "q", "l", "m", "n", "o", "ö", "p", "r", "s", "ş", "t", "u", "ü", "v", "y", "z"};

std::span<const std::string_view> order_of(ItemLetters letters) {
    if (letters == ItemLetters::kEnglish) return kEnglish;
    return kAzerbaijani;
}

bool rise_in(std::string_view first, std::string_view second, ItemLetters letters) {
    const unsigned from = number_of_letter(first, letters);
    return from != 0 && number_of_letter(second, letters) > from;
}

}  // namespace

ItemLetters item_letters_of(std::string_view act) {
    const bool azerbaijani = act.starts_with("az:") || act.starts_with("az-");
    return azerbaijani ? ItemLetters::kAzerbaijani : ItemLetters::kEnglish;
}

unsigned number_of_letter(std::string_view letter, ItemLetters letters) {
    const auto order = order_of(letters);
    const auto found = std::find(order.begin(), order.end(), letter);
    return found == order.end() ? 0 : static_cast<unsigned>(found - order.begin()) + 1;
}

std::string_view letter_of_number(unsigned number, ItemLetters letters) {
    return order_of(letters)[number - 1];
}

bool letters_rise(std::string_view first, std::string_view second) {
    return rise_in(first, second, ItemLetters::kEnglish) ||
           rise_in(first, second, ItemLetters::kAzerbaijani);
}

}  // namespace axtar::corpus
