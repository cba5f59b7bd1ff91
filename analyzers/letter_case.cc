#include "analyzers/letter_case.h"

#include <algorithm>
#include <cstddef>

#include <unicode/uchar.h>

#include "analyzers/letter_evidence.h"
#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool is_front_vowel(char32_t c) {
    return c == U'e' || c == U'ə' || c == U'i' || c == U'ö' || c == U'ü';
}
bool is_back_vowel(char32_t c) { return c == U'a' || c == U'ı' || c == U'o' || c == U'u'; }

/// Whether the word may have a capital: sure for ASCII and the small letters of Azerbaijani, so
/// that nearly all words need no more; true for any letter that this quick look does not know.
bool may_have_capital(std::string_view word) {
    for (std::size_t at = 0; at < word.size(); ++at) {
        const auto byte = static_cast<unsigned char>(word[at]);
        if (byte < 0x80) {
            if (is_ascii_upper(word[at])) return true;
            continue;
        }
        const auto next = at + 1 < word.size() ? static_cast<unsigned char>(word[at + 1]) : 0U;
        const bool small = (byte == 0xC3 && next >= 0xA0 && next != 0xB7) ||    // à..ÿ
                           (byte == 0xC4 && (next == 0x9F || next == 0xB1)) ||  // ğ ı
                           (byte == 0xC5 && next == 0x9F) || (byte == 0xC9 && next == 0x99);  // ş ə
        if (!small) return true;
        ++at;
    }
    return false;
}

/// The lower-case letter, I aside.
char32_t lower_letter(char32_t c) {
    if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
    if (c == U'İ') return U'i';
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

void lower_by_letters(std::string& word, bool dotless) {
    thread_local std::string out;
    out.clear();
    char32_t vowel = 0;
    for (std::size_t at = 0; at < word.size();) {
        const utf8::Decoded decoded = utf8::decode(word, at);
        char32_t letter = lower_letter(decoded.code_point);
        if (decoded.code_point == U'I' && dotless && at > 0 && !is_front_vowel(vowel))
            letter = U'ı';
        if (is_front_vowel(letter) || is_back_vowel(letter)) vowel = letter;
        utf8::append(out, letter);
        at += decoded.size;
    }
    word.assign(out);
}

bool is_ascii(std::string_view word) {
    return std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

bool has_ambiguous_case(std::string_view word) {
    return word.find('I', 1) != std::string_view::npos;
}

void lower_case(std::string& word, Language rules) {
    if (!may_have_capital(word)) return;
    const bool dotless = rules == Language::kAzerbaijani && has_ambiguous_case(word);
    if (!dotless && is_ascii(word)) {
        for (char& c : word) {
            if (is_ascii_upper(c)) c = static_cast<char>(c + 32);
        }
        return;
    }
    lower_by_letters(word, dotless);
}

Language case_rules(std::string_view word, Language passage) {
    if (!has_ambiguous_case(word)) return passage;
    const Language by_letters = language_of_word(word);
    return by_letters == Language::kUnknown ? passage : by_letters;
}

}  // namespace axtar::analyzers
