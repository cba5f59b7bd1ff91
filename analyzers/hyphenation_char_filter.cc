#include "analyzers/hyphenation_char_filter.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <unicode/uchar.h>

#include "analyzers/known_word.h"
#include "analyzers/letter_case.h"
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

std::string lower_case_of(std::string_view word) {
    std::string lower(word);
    lower_case(lower, Language::kAzerbaijani);
    return lower;
}

std::string_view letters_before(std::string_view text, std::size_t end) {
    std::size_t start = end;
    while (start > 0) {
        const char32_t before = code_point_before(text, start);
        if (!is_letter(before)) break;
        do {
            --start;
        } while ((static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U);
    }
    return text.substr(start, end - start);
}

std::string_view letters_behind(std::string_view text, std::size_t start) {
    std::size_t end = start;
    while (end < text.size()) {
        const utf8::Decoded decoded = utf8::decode(text, end);
        if (!is_letter(decoded.code_point)) break;
        end += decoded.size;
    }
    return text.substr(start, end - start);
}

enum class LineEnd : std::uint8_t { kInWord, kBetweenWords, kUnclear };

// What a hyphen at a line end parts. `görə-` before `fiziki şəxslər` is the dash of a clause: each
// half is a word, and no word is made of both. `müraciət-` before `lər` is one word. The lexicon
// has no English, nor names: there the hyphen may be typesetting's, the word's own or a dash.
LineEnd what_parts(std::string_view first, std::string_view second) {
    const std::string left = lower_case_of(first);
    const std::string right = lower_case_of(second);
    if (is_known_azerbaijani(left + right)) return LineEnd::kInWord;
    const bool words = is_known_azerbaijani(left) && is_known_azerbaijani(right);
    return words ? LineEnd::kBetweenWords : LineEnd::kUnclear;
}

/// Adds the edit for the hyphen at byte `hyphen`, the last sign of the line that ends at
/// `line_end`.
void add_join(std::string_view view, std::size_t hyphen, std::size_t line_end, Edits& edits) {
    std::size_t next = line_end + 1;
    while (next < view.size() && is_blank(view[next])) ++next;
    const char32_t before = code_point_before(view, hyphen);
    const char32_t after = utf8::decode(view, next).code_point;
    if (!is_letter(after)) return;
    const bool behind_digit = before >= U'0' && before <= U'9';
    if (!behind_digit && !is_letter(before)) return;
    if (is_upper(after) && !is_upper(before)) return;
    bool keep_hyphen = behind_digit;
    if (!behind_digit) {
        const LineEnd parted = what_parts(letters_before(view, hyphen), letters_behind(view, next));
        if (parted == LineEnd::kBetweenWords) return;
        keep_hyphen = parted == LineEnd::kUnclear;
    }
    const std::size_t start = keep_hyphen ? hyphen + 1 : hyphen;
    edits.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(next), {}});
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
