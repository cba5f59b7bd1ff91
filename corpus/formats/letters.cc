#include "corpus/formats/letters.h"

#include "base/utf8.h"
#include "corpus/formats/blanks.h"

namespace axtar::corpus {
namespace {

LetterCase by_parity(char32_t c, bool even_is_upper) {
    return (c % 2 == 0) == even_is_upper ? LetterCase::kUpper : LetterCase::kLower;
}

// Latin Extended-A pairs a capital with the letter behind it; the pairs shift at ı, ĸ and Ÿ.
LetterCase latin_extended_case(char32_t c) {
    if (c == 0x138 || c == 0x149 || c == 0x17F) return LetterCase::kLower;
    if (c == 0x178) return LetterCase::kUpper;
    const bool shifted = (c >= 0x139 && c <= 0x148) || c >= 0x179;
    return by_parity(c, !shifted);
}

LetterCase cyrillic_case(char32_t c) {
    if (c < 0x430) return LetterCase::kUpper;
    if (c < 0x460) return LetterCase::kLower;
    if (c >= 0x4C1 && c <= 0x4CE) return by_parity(c, false);
    return by_parity(c, true);
}

}  // namespace

LetterCase letter_case(char32_t c) {
    if (c < 0x80) {
        if (c >= 'a' && c <= 'z') return LetterCase::kLower;
        return c >= 'A' && c <= 'Z' ? LetterCase::kUpper : LetterCase::kNone;
    }
    if (c >= 0xC0 && c <= 0xFF) {
        if (c == 0xD7 || c == 0xF7) return LetterCase::kNone;
        return c < 0xDF ? LetterCase::kUpper : LetterCase::kLower;
    }
    if (c >= 0x100 && c <= 0x17F) return latin_extended_case(c);
    if (c == 0x18F) return LetterCase::kUpper;
    if (c == 0x259 || c == 0x1DD) return LetterCase::kLower;
    if (c >= 0x400 && c <= 0x52F) return cyrillic_case(c);
    return LetterCase::kNone;
}

CaseCount count_cases(std::string_view text) {
    CaseCount count;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded decoded = utf8::decode(text, at);
        const LetterCase found = letter_case(decoded.code_point);
        if (found == LetterCase::kLower) ++count.lower;
        if (found == LetterCase::kUpper) ++count.upper;
        at += decoded.size;
    }
    return count;
}

bool is_capitals(const CaseCount& count) {
    return count.upper >= 3 && count.lower * 20 <= count.upper;
}

bool is_capitals(std::string_view text) { return is_capitals(count_cases(text)); }

bool starts_lower(std::string_view text) {
    return !text.empty() && letter_case(utf8::decode(text, 0).code_point) == LetterCase::kLower;
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const utf8::Decoded decoded = byte < 0x80 ? utf8::Decoded{byte, 1} : utf8::decode(text, at);
        at += decoded.size;
        if (is_blank(decoded.code_point)) {
            in_word = false;
            continue;
        }
        const bool counts = decoded.code_point >= 0x80 ||
                            letter_case(decoded.code_point) != LetterCase::kNone ||
                            (decoded.code_point >= '0' && decoded.code_point <= '9');
        if (counts && !in_word) {
            in_word = true;
            ++words;
        }
    }
    return words;
}

}  // namespace axtar::corpus
