#include "analyzers/cyrillic_char_filter.h"

#include <cstddef>
#include <string>
#include <string_view>

#include "analyzers/cyrillic_letters.h"
#include "analyzers/neighbours.h"
#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

bool is_sign(char32_t c) { return c == U'ъ' || c == U'ь' || c == U'Ъ' || c == U'Ь'; }
bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’' || c == U'ʼ' || c == U'‘'; }

}  // namespace

void CyrillicCharFilter::apply(FilteredText& text) const {
    if (!text.contents().may_have_any(0x400, 0x52F)) return;
    const std::string_view view = text.text();
    std::vector<FilteredText::Edit> edits;
    char32_t before = 0;
    for (std::size_t at = 0; at < view.size();) {
        const utf8::Decoded decoded = utf8::decode(view, at);
        const char32_t c = decoded.code_point;
        const std::size_t end = at + decoded.size;
        const std::string_view latin = latin_of_cyrillic(c);
        const bool dropped = is_sign(c) || (is_apostrophe(c) && is_cyrillic(before) &&
                                            is_cyrillic(utf8::decode(view, end).code_point));
        if (!latin.empty() || dropped) {
            edits.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
                             std::string(latin)});
        }
        before = c;
        at = end;
    }
    text.apply(edits);
}

}  // namespace axtar::analyzers
