#include "analyzers/letter_spacing_char_filter.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <unicode/uchar.h>

#include "analyzers/neighbours.h"
#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

using namespace std::string_view_literals;
using Edits = std::vector<FilteredText::Edit>;

constexpr std::size_t kMinRun = 3;

// Words that follow a Roman number in a heading; with one of these a single capital is a number
// too (`V f ə s i l`), while `V ə t ə n` is one word.
constexpr std::array kHeadingWords = {"fəsil"sv, "bölmə"sv, "hissə"sv, "kitab"sv, "paraqraf"sv};
// Short words that end in ə: behind them a lone ə belongs to the left only (`il ə bağlı`).
constexpr std::array kWordsBeforeSchwa = {"v"sv,   "il"sv, "üzr"sv, "gör"sv,
                                          "bel"sv, "is"sv, "d"sv,   "n"sv};

/// A letter that stands alone, and the bytes of the one space behind it, if it is one.
struct Single {
    char32_t letter = 0;
    std::size_t start = 0;
    std::size_t end = 0;
    std::size_t next = 0;  // byte behind one space; `end` where none follows
};

// CJK and other scripts that do not use spaces this way are left alone.
bool is_spaced_script(char32_t c) { return c < 0x530 && is_letter(c); }

std::size_t skip_space(std::string_view text, std::size_t at) {
    if (at >= text.size()) return at;
    if (text[at] == ' ' || text[at] == '\t') return at + 1;
    return text.substr(at, 2) == "\xC2\xA0" ? at + 2 : at;
}

/// The letter at `at` if no other letter or digit touches it on the right.
Single single_at(std::string_view text, std::size_t at) {
    const utf8::Decoded decoded = utf8::decode(text, at);
    if (!is_spaced_script(decoded.code_point)) return {};
    const std::size_t end = at + decoded.size;
    const char32_t after = utf8::decode(text, end).code_point;
    if (is_letter_or_digit(after) || (after >= 0x300 && after <= 0x36F)) return {};
    return {.letter = decoded.code_point, .start = at, .end = end, .next = skip_space(text, end)};
}

bool is_roman(char32_t c) {
    return std::u32string_view(U"IVXLCDM").find(c) != std::u32string_view::npos;
}
bool is_small(char32_t c) { return u_islower(static_cast<UChar32>(c)) != 0; }

/// How many letters at the start of a run are a Roman number before a word in small letters.
std::size_t roman_prefix(const std::vector<Single>& run) {
    std::size_t size = 0;
    while (size < run.size() && is_roman(run[size].letter)) ++size;
    if (size == 0 || size == run.size() || !is_small(run[size].letter)) return 0;
    if (size > 1) return size;
    std::string word;
    for (std::size_t i = size; i < run.size(); ++i) utf8::append(word, run[i].letter);
    return std::ranges::find(kHeadingWords, word) == kHeadingWords.end() ? 0 : size;
}

void add_deletion(std::size_t start, std::size_t end, Edits& edits) {
    if (end <= start || (!edits.empty() && edits.back().end > start)) return;
    edits.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end), {}});
}

void join_run(const std::vector<Single>& run, Edits& edits) {
    const std::size_t prefix = roman_prefix(run);
    for (std::size_t i = 0; i + 1 < run.size(); ++i) {
        if (i + 1 != prefix) add_deletion(run[i].end, run[i].next, edits);
    }
}

/// A lone ə between pieces of small letters: `left` is where the space before it starts.
void join_schwa(std::string_view text, const Single& schwa, std::size_t left, Edits& edits) {
    if (schwa.next == schwa.end || !is_small(utf8::decode(text, schwa.next).code_point)) return;
    std::size_t start = left;
    while (is_letter(code_point_before(text, start)) && left - start < 24) {
        do {
            --start;
        } while ((static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80);
    }
    add_deletion(left, schwa.start, edits);
    const std::string_view piece = text.substr(start, left - start);
    if (std::ranges::find(kWordsBeforeSchwa, piece) != kWordsBeforeSchwa.end()) return;
    add_deletion(schwa.end, schwa.next, edits);
}

/// Looks at the single letter behind a space; returns where to go on.
std::size_t read_single(std::string_view text, std::size_t space, std::size_t at, Edits& edits) {
    std::vector<Single> run;
    // The letter before the space begins the run when it stands alone as well.
    const char32_t before = code_point_before(text, space);
    if (is_spaced_script(before)) {
        const std::size_t start = space - (before < 0x80 ? 1 : before < 0x800 ? 2 : 3);
        if (!is_letter_or_digit(code_point_before(text, start)))
            run.push_back(single_at(text, start));
    }
    for (Single next = single_at(text, at); next.letter != 0; next = single_at(text, next.next)) {
        run.push_back(next);
        if (next.next == next.end) break;
    }
    if (run.size() >= kMinRun) join_run(run, edits);
    const std::size_t end = run.empty() ? at : run.back().end;
    // In `t ə l ə bl ə ri` and `edil ə n` the run ends, or is, a lone ə.
    for (const Single& single : run) {
        if (single.letter != U'ə') continue;
        const bool joined_run = run.size() >= kMinRun;
        if (joined_run && &single == &run.back() && single.next > single.end &&
            is_small(utf8::decode(text, single.next).code_point)) {
            add_deletion(single.end, single.next, edits);
        } else if (!joined_run && single.start == at && is_small(before)) {
            join_schwa(text, single, space, edits);
        }
    }
    return end;
}

/// Whether the byte sequence at `at` can be one letter with no letter behind it: a quick look that
/// spares nearly all words the slow one.
bool may_be_single(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 'A') return false;
    const std::size_t next = at + (lead < 0x80 ? 1 : 2);
    if (next >= text.size()) return true;
    const auto after = static_cast<unsigned char>(text[next]);
    return after < 0x80 ? !is_letter_or_digit(after) : after == 0xC2;
}

}  // namespace

void LetterSpacingCharFilter::apply(FilteredText& text) const {
    const std::string_view view = text.text();
    const bool no_break = text.contents().may_have(0xA0);
    Edits edits;
    for (std::size_t at = 0; at < view.size();) {
        const bool blank = view[at] == ' ' || view[at] == '\t';
        if (!blank && !(no_break && view[at] == '\xC2')) {
            ++at;
            continue;
        }
        const std::size_t next = skip_space(view, at);
        if (next == at || !may_be_single(view, next)) {
            at = next == at ? at + 1 : next;
            continue;
        }
        at = std::max(next, read_single(view, at, next, edits));
    }
    text.apply(edits);
}

}  // namespace axtar::analyzers
