#include "corpus/formats/blanks.h"

#include <cstddef>

#include "base/utf8.h"

namespace axtar::corpus {

bool is_blank(char32_t c) {
    if (c <= 0x20) return true;
    if (c < 0x80) return c == 0x7F;
    return (c >= 0x80 && c <= 0xA0) || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF || c == 0x1680;
}

std::string single_spaced(std::string_view text) {
    std::string spaced;
    spaced.reserve(text.size());
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        // Most of a text are runs of ASCII without blanks.
        std::size_t end = at;
        while (end < text.size() && text[end] > 0x20 && text[end] < 0x7F) ++end;
        if (end > at) {
            if (blank && !spaced.empty()) spaced += ' ';
            blank = false;
            spaced.append(text, at, end - at);
            at = end;
            continue;
        }
        const auto byte = static_cast<unsigned char>(text[at]);
        const utf8::Decoded decoded = byte < 0x80 ? utf8::Decoded{byte, 1} : utf8::decode(text, at);
        if (is_blank(decoded.code_point)) {
            blank = true;
        } else {
            if (blank && !spaced.empty()) spaced += ' ';
            blank = false;
            spaced.append(text.substr(at, decoded.size));
        }
        at += decoded.size;
    }
    return spaced;
}

}  // namespace axtar::corpus
