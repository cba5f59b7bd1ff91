#include "analyzers/hyphenation_char_filter.h"

#include <cstddef>
#include <string_view>

#include <unicode/uchar.h>

#include "analyzers/neighbours.h"
#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

using Edits = std::vector<FilteredText::Edit>;

bool is_invisible(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

void remove_invisible(FilteredText& text) {
    const std::string_view view = text.text();
    Edits edits;
    for (std::size_t at = 0; at < view.size();) {
        const auto byte = static_cast<unsigned char>(view[at]);
        if (byte != 0xC2 && byte != 0xE2 && byte != 0xEF) {
            ++at;
            continue;
        }
        const utf8::Decoded decoded = utf8::decode(view, at);
        std::size_t end = at + decoded.size;
        bool remove = is_invisible(decoded.code_point);
        if (decoded.code_point == U'¬' && is_letter(code_point_before(view, at))) {
            if (end < view.size() && view[end] == '\n') ++end;
            remove = is_letter(utf8::decode(view, end).code_point);
        }
        if (remove) {
            edits.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), {}});
        }
        at = end;
    }
    text.apply(edits);
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

bool is_upper(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }

/// The edit for the hyphen that ends at `hyphen_end` right before the line end `line_end`.
bool add_join(std::string_view view, std::size_t hyphen, std::size_t line_end, Edits& edits) {
    std::size_t next = line_end + 1;
    while (next < view.size() && is_blank(view[next])) ++next;
    std::size_t hyphen_end = hyphen + 1;
    const char32_t before = code_point_before(view, hyphen);
    const char32_t after = utf8::decode(view, next).code_point;
    if (!is_letter(after)) return false;
    const bool behind_digit = before >= U'0' && before <= U'9';
    if (!behind_digit && !is_letter(before)) return false;
    if (is_upper(after) && !is_upper(before)) return false;
    const std::size_t start = behind_digit ? hyphen_end : hyphen;
    edits.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(next), {}});
    return true;
}

void join_lines(FilteredText& text) {
    const std::string_view view = text.text();
    Edits edits;
    for (std::size_t end = view.find('\n'); end != std::string_view::npos;
         end = view.find('\n', end + 1)) {
        std::size_t hyphen_end = end;
        while (hyphen_end > 0 && is_blank(view[hyphen_end - 1])) --hyphen_end;
        if (hyphen_end == 0 || view[hyphen_end - 1] != '-') continue;
        add_join(view, hyphen_end - 1, end, edits);
    }
    text.apply(edits);
}

}  // namespace

void HyphenationCharFilter::apply(FilteredText& text) const {
    const CodePointSet& contents = text.contents();
    if (contents.may_have(0xAD) || contents.may_have(U'¬') ||
        contents.may_have_any(0x200B, 0x200D) || contents.may_have(0x2060) ||
        contents.may_have(0xFEFF)) {
        remove_invisible(text);
    }
    if (contents.may_have(U'\n') && contents.may_have(U'-')) join_lines(text);
}

}  // namespace axtar::analyzers
