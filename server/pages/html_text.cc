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

std::string link_to_match(std::size_t number) {
    return "href=\"#hit-" + std::to_string(number) + '"';
}

std::string mark(std::string_view word, MatchNumbers* numbers) {
    const std::string marked = "<mark>" + escape_html(word) + "</mark>";
    if (numbers == nullptr) return marked;
    const std::size_t number = ++numbers->given;
    return "<a class=\"match\" id=\"hit-" + std::to_string(number) + "\" " +
           link_to_match(number + 1) + '>' + marked + "</a>";
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
        html += mark(text.substr(first, last - first), span.start < begin ? nullptr : numbers);
        done = last;
    }
    return html + escape_html(text.substr(done, end - done));
}

void close_circle(std::string& html, const MatchNumbers& numbers) {
    if (numbers.given == 0) return;
    const std::string behind_last = link_to_match(numbers.given + 1);  // no text has its quotes
    const std::size_t at = html.rfind(behind_last);
    if (at != std::string::npos) html.replace(at, behind_last.size(), link_to_match(1));
}

}  // namespace axtar::server
