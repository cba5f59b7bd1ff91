#include "server/pages/html_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace axtar::server {
namespace {

void append_escaped(std::string& html, std::string_view text) {
    for (const char c : text) {
        switch (c) {
            case '&':
                html += "&amp;";
                break;
            case '<':
                html += "&lt;";
                break;
            case '>':
                html += "&gt;";
                break;
            case '"':
                html += "&quot;";
                break;
            case '\'':
                html += "&#39;";
                break;
            default:
                html += c;
        }
    }
}

std::string mark(std::string_view word, MatchNumbers* numbers) {
    const std::string marked = "<mark>" + escape_html(word) + "</mark>";
    if (numbers == nullptr) return marked;
    const std::size_t number = ++numbers->given;
    const std::size_t next = number < numbers->total ? number + 1 : 1;
    return "<a class=\"match\" id=\"hit-" + std::to_string(number) + "\" href=\"#hit-" +
           std::to_string(next) + "\">" + marked + "</a>";
}

}  // namespace

std::string escape_html(std::string_view text) {
    std::string html;
    html.reserve(text.size() + text.size() / 16);
    if (utf8::is_valid(text)) {
        append_escaped(html, text);
    } else {
        append_escaped(html, utf8::repair(text));
    }
    return html;
}

std::string marked_html(std::string_view text, std::span<const corpus::TokenSpan> spans,
                        std::size_t begin, std::size_t end, MatchNumbers* numbers) {
    end = std::min(end, text.size());
    std::string html;
    std::size_t done = std::min(begin, end);
    for (const corpus::TokenSpan& span : spans) {
        const std::size_t first = std::max<std::size_t>(span.start, done);
        const std::size_t last = std::min<std::size_t>(std::size_t{span.start} + span.length, end);
        if (first >= last) continue;
        html += escape_html(text.substr(done, first - done));
        html += mark(text.substr(first, last - first), numbers);
        done = last;
    }
    return html + escape_html(text.substr(done, end - done));
}

}  // namespace axtar::server
