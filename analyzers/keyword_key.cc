#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "analyzers/filtered_text.h"
#include "analyzers/fold.h"
#include "analyzers/normalizing_char_filter.h"
#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

// Case by the root rules, except that the four letters I, İ, ı, i are one: a value has no language.
void append_key(std::string& key, char32_t c) {
    if (c == U'I' || c == U'İ' || c == U'ı') {
        key += 'i';
    } else if (c < 0x80) {
        key += c >= U'A' && c <= U'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
    } else {
        utf8::append(key, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    }
}

}  // namespace

std::string keyword_key(std::string_view value) {
    const std::string repaired = utf8::repair(value);
    FilteredText text(repaired);
    NormalizingCharFilter().apply(text);
    std::string key;
    bool space = false;
    for (std::size_t at = 0; at < text.text().size();) {
        const utf8::Decoded decoded = utf8::decode(text.text(), at);
        at += decoded.size;
        if (u_isUWhiteSpace(static_cast<UChar32>(decoded.code_point)) ||
            u_iscntrl(static_cast<UChar32>(decoded.code_point))) {
            space = !key.empty();
            continue;
        }
        if (space) key += ' ';
        space = false;
        append_key(key, decoded.code_point);
    }
    return fold(key);
}

}  // namespace axtar::analyzers
