#include "corpus/recommendations/sentence_spans.h"

#include <algorithm>
#include <array>

#include "corpus/formats/letters.h"

namespace axtar::corpus::recommendations {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The word before a full stop: an initial, a number at the start of a line, or a known short form.
bool hides_the_end(std::string_view text, std::size_t stop, std::size_t from) {
    std::size_t start = stop;
    while (start > from && !is_blank(text[start - 1]) && text[start - 1] != '(') --start;
    const std::string_view word = text.substr(start, stop - start);
    if (word.empty()) return true;
    const CaseCount cases = count_cases(word);
    if (cases.lower + cases.upper == 1 && word.size() <= 2) return true;
    const bool number = std::all_of(word.begin(), word.end(), is_digit);
    if (number && (start == from || text[start - 1] == '\n')) return true;
    static constexpr std::array<std::string_view, 30> kShort = {
        "No",  "Nos", "no",  "Art", "art",  "Arts", "para", "paras", "cf",  "vs",
        "Mr",  "Mrs", "Ms",  "Dr",  "Prof", "pp",   "ed",   "eds",   "vol", "Vol",
        "e.g", "i.e", "etc", "op",  "cit",  "səh",  "bax",  "məs",   "St",  "Ltd"};
    return std::find(kShort.begin(), kShort.end(), word) != kShort.end();
}

// Behind a full stop: closing quotes and brackets, then the number of a note.
std::size_t behind_marks(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end) {
        if (text[at] == '"' || text[at] == ')' || text[at] == ']') {
            ++at;
        } else if (text.substr(at, 3) == "”" || text.substr(at, 3) == "’") {
            at += 3;
        } else {
            break;
        }
    }
    std::size_t digits = at;
    while (digits < end && is_digit(text[digits])) ++digits;
    if (digits - at >= 1 && digits - at <= 3 && (digits == end || is_blank(text[digits]))) {
        return digits;
    }
    return at;
}

// The byte behind the sentence that ends with the mark at `at`, or 0 where none ends there.
std::size_t end_at(std::string_view text, std::size_t at, Span part) {
    const char mark = text[at];
    if (mark != '.' && mark != '!' && mark != '?') return 0;
    const std::size_t behind =
        std::min<std::size_t>(behind_marks(text, at + 1, part.end), part.end);
    // Before the word is looked at: "a.a.a." is one word, and long.
    if (behind < part.end && !is_blank(text[behind])) return 0;
    if (mark == '.' && hides_the_end(text, at, part.start)) return 0;
    if (behind >= part.end) return part.end;
    std::size_t next = behind;
    while (next < part.end && is_blank(text[next])) ++next;
    return next < part.end && starts_lower(text.substr(next)) ? 0 : behind;
}

}  // namespace

Span trimmed(std::string_view text, Span part) {
    while (part.start < part.end && is_blank(text[part.start])) ++part.start;
    while (part.end > part.start && is_blank(text[part.end - 1])) --part.end;
    return part;
}

std::vector<Span> line_spans(std::string_view text) {
    std::vector<Span> lines;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const Span line =
            trimmed(text, {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
        if (!line.empty()) lines.push_back(line);
        start = end + 1;
    }
    return lines;
}

std::vector<Span> sentence_spans(std::string_view text, Span part) {
    std::vector<Span> sentences;
    Span rest = trimmed(text, part);
    for (std::size_t at = rest.start; at < rest.end; ++at) {
        const std::size_t end = end_at(text, at, rest);
        if (end == 0) continue;
        sentences.push_back({rest.start, static_cast<std::uint32_t>(end)});
        rest = trimmed(text, {static_cast<std::uint32_t>(end), rest.end});
        at = end - 1;
    }
    if (!rest.empty()) sentences.push_back(rest);
    return sentences;
}

}  // namespace axtar::corpus::recommendations
