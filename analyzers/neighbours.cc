#include "analyzers/neighbours.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace axtar::analyzers {

char32_t code_point_before(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    std::size_t start = at - 1;
    while (start > 0 && at - start < 4 &&
           (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80) {
        --start;
    }
    return utf8::decode(text, start).code_point;
}

bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_capital(char32_t c) {
    if (c < 0x80) return c >= U'A' && c <= U'Z';
    return u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_letter_or_digit(char32_t c) { return (c >= U'0' && c <= U'9') || is_letter(c); }

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

bool is_space_in_line(char32_t c) {
    return c == U' ' || c == U'\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
           c == 0x3000;
}

}  // namespace axtar::analyzers
