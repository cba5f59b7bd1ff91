#include "search/html_text.h"

#include <cstddef>

#include "base/utf8.h"

namespace axtar::search {
namespace {

bool is_space(char32_t c) {
    return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000;
}

/// The last text character of the HTML so far, past any tags of ours behind it.
bool ends_with_space(std::string_view html) {
    for (const std::string_view tag : {"<mark>", "</mark>"}) {
        if (html.ends_with(tag)) html.remove_suffix(tag.size());
    }
    return html.empty() || html.back() == ' ';
}

/// Printable ASCII but for blanks and what means something in HTML: most of any text.
bool stands_for_itself(char c) {
    return c > ' ' && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
}

}  // namespace

bool is_invisible(char32_t c) {
    const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    const bool bidi = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                      (c >= 0x2066 && c <= 0x2069);
    return control || bidi || c == 0xAD || c == 0xFEFF || c == 0x200B;
}

void append_html(std::string& html, std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        std::size_t plain = i;
        while (plain < text.size() && stands_for_itself(text[plain])) ++plain;
        html.append(text, i, plain - i);
        i = plain;
        if (i == text.size()) return;
        const utf8::Decoded next = utf8::decode(text, i);
        const char32_t c = next.code_point;
        i += next.size;
        if (is_space(c)) {
            if (!ends_with_space(html)) html += ' ';
        } else if (is_invisible(c)) {
            continue;
        } else if (c == U'&') {
            html += "&amp;";
        } else if (c == U'<') {
            html += "&lt;";
        } else if (c == U'>') {
            html += "&gt;";
        } else if (c == U'"') {
            html += "&quot;";
        } else if (c == U'\'') {
            html += "&#39;";
        } else {
            utf8::append(html, c);
        }
    }
}

}  // namespace axtar::search
