#include "corpus/structure/note_marks.h"

#include "base/utf8.h"
#include "corpus/formats/letters.h"

namespace axtar::corpus {
namespace {

constexpr std::string_view kCourt = "KM";

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

// "[12]", and 0 for anything else.
std::size_t bracketed_size(std::string_view text) {
    if (!text.starts_with('[')) return 0;
    const std::size_t close = text.find_first_not_of("0123456789", 1);
    return close != std::string_view::npos && close > 1 && text[close] == ']' ? close + 1 : 0;
}

LetterCase case_before(std::string_view text, std::size_t at) {
    std::size_t start = at;
    while (start > 0 && (start == at || (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U))
        --start;
    return start == at ? LetterCase::kNone : letter_case(utf8::decode(text, start).code_point);
}

// A court's mark at `at` of a heading. Without a number it may be kilometres: it is a mark at the
// heading's end, where no amount stands before it.
std::size_t mark_in_heading(std::string_view text, std::size_t at) {
    const std::size_t size = court_mark_size(text.substr(at));
    if (size == 0 || case_before(text, at) == LetterCase::kUpper) return 0;
    if (at > 0 && is_digit(text[at - 1])) return 0;
    if (size > kCourt.size()) return size;
    const std::size_t word = text.substr(0, at).find_last_not_of(' ');
    const bool amount = word != std::string_view::npos && is_digit(text[word]);
    return at + size == text.size() && !amount ? size : 0;
}

}  // namespace

std::size_t court_mark_size(std::string_view text) {
    constexpr std::size_t kMaxDigits = 3;
    if (!text.starts_with(kCourt)) return 0;
    std::size_t end = kCourt.size();
    if (text.substr(end).starts_with('Q')) ++end;
    const std::size_t number = end;
    while (end < text.size() && end < number + kMaxDigits && is_digit(text[end])) ++end;
    if (end == text.size()) return end;
    const bool goes_on = is_digit(text[end]) || text[end] == '-' ||  // "KMQ-nin"
                         letter_case(utf8::decode(text, end).code_point) != LetterCase::kNone;
    return goes_on ? 0 : end;
}

std::string without_note_references(std::string_view heading) {
    std::string kept;
    for (std::size_t at = 0; at < heading.size();) {
        std::size_t reference = bracketed_size(heading.substr(at));
        if (reference == 0) reference = mark_in_heading(heading, at);
        if (reference == 0) {
            kept += heading[at++];
        } else {
            at += reference;
            while (!kept.empty() && kept.back() == ' ') kept.pop_back();
        }
    }
    const std::size_t first = kept.find_first_not_of(" *");
    if (first == std::string::npos) return {};
    return kept.substr(first, kept.find_last_not_of(" *") - first + 1);
}

std::string_view behind_note_references(std::string_view line) {
    while (const std::size_t size = bracketed_size(line)) {
        line.remove_prefix(size);
        while (line.starts_with(' ')) line.remove_prefix(1);
    }
    return line;
}

void part_glued_marks(std::string& text) {
    for (std::size_t at = text.find(kCourt); at != std::string::npos;
         at = text.find(kCourt, at + kCourt.size())) {
        if (case_before(text, at) != LetterCase::kLower) continue;
        if (court_mark_size(std::string_view(text).substr(at)) == 0) continue;
        text.insert(at, 1, ' ');
        ++at;
    }
}

}  // namespace axtar::corpus
