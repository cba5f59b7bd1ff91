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
constexpr std::array kWordsBeforeSchwa = {
    "v"sv, "il"sv, "üzr"sv, "gör"sv, "bel"sv, "is"sv,
};

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
    if (is_letter_or_digit(after) || is_combining(after)) return {};
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

/// A row of single letters, one space between each two.
using Run = std::vector<Single>;

void join_run(const Run& run, Edits& edits) {
    const std::size_t prefix = roman_prefix(run);
    for (std::size_t i = 0; i + 1 < run.size(); ++i) {
        if (i + 1 != prefix) add_deletion(run[i].end, run[i].next, edits);
    }
}

/// Whether two runs stand on one line with nothing but a wider gap between them.
bool is_same_heading(std::string_view text, const Run& left, const Run& right) {
    for (std::size_t at = left.back().end; at < right.front().start;) {
        const std::size_t next = skip_space(text, at);
        if (next == at) return false;
        at = next;
    }
    return true;
}

/// A lone ə between pieces of small letters: `left` is where the space before it starts.
void join_schwa(std::string_view text, const Single& schwa, std::size_t left, Edits& edits) {
    std::size_t start = left;
    while (is_letter(code_point_before(text, start)) && left - start < 24) {
        do {
            --start;
        } while ((static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80);
    }
    const std::string_view piece = text.substr(start, left - start);
    const bool left_only = std::ranges::find(kWordsBeforeSchwa, piece) != kWordsBeforeSchwa.end();
    const bool goes_on =
        schwa.next > schwa.end && is_small(utf8::decode(text, schwa.next).code_point);
    if (!left_only && !goes_on) return;
    add_deletion(left, schwa.start, edits);
    if (!left_only) add_deletion(schwa.end, schwa.next, edits);
}

/// The run that the single letter at `at` stands in, from the letter before the space on if that
/// stands alone as well; empty where `at` has no single letter.
Run read_run(std::string_view text, std::size_t space, std::size_t at) {
    Run run;
    Single next = single_at(text, at);
    if (next.letter == 0) return run;
    const char32_t before = code_point_before(text, space);
    if (is_spaced_script(before)) {
        const std::size_t start = space - (before < 0x80 ? 1 : 2);
        if (!is_letter_or_digit(code_point_before(text, start))) {
            run.push_back(single_at(text, start));
        }
    }
    for (; next.letter != 0; next = single_at(text, next.next)) {
        run.push_back(next);
        if (next.next == next.end) break;
    }
    return run;
}

/// A joined run that ends in ə may go on: in `t ə l ə bl ə ri` the run is `t ə l ə`.
void join_behind_schwa(std::string_view text, const Run& run, Edits& edits) {
    const Single& last = run.back();
    if (last.letter == U'ə' && last.next > last.end &&
        is_small(utf8::decode(text, last.next).code_point)) {
        add_deletion(last.end, last.next, edits);
    }
}

/// The runs of a text, and what is deleted for them.
class RunJoiner {
public:
    explicit RunJoiner(std::string_view text) : text_(text) {}

    /// Reads the run behind a space; returns where to go on.
    std::size_t read(std::size_t space, std::size_t at) {
        Run run = read_run(text_, space, at);
        if (run.empty()) return at;
        const std::size_t end = run.back().end;
        const bool heading = !last_.empty() && is_same_heading(text_, last_, run);
        const bool joined = run.size() >= kMinRun || (heading && last_joined_ && run.size() == 2);
        // `Ö n    s ö z`: two letters are enough beside a longer run.
        if (joined && heading && !last_joined_ && last_.size() == 2) join_run(last_, edits);
        if (joined) {
            // `vasit ə l ə rində`: a run that begins with ə goes on from the letters before it.
            const bool goes_on = run.front().letter == U'ə' && run.front().start == at;
            if (goes_on && is_small(code_point_before(text_, space))) {
                add_deletion(space, run.front().start, edits);
            }
            join_run(run, edits);
            join_behind_schwa(text_, run, edits);
        } else {
            join_lone_schwa(run, space, at);
        }
        last_ = std::move(run);
        last_joined_ = joined;
        return end;
    }

    Edits edits = {};

private:
    void join_lone_schwa(const Run& run, std::size_t space, std::size_t at) {
        for (std::size_t i = 0; i < run.size(); ++i) {
            if (run[i].letter != U'ə' || run[i].start < at) continue;
            const std::size_t left = i == 0 || run[i].start == at ? space : run[i - 1].end;
            if (is_small(code_point_before(text_, left))) join_schwa(text_, run[i], left, edits);
        }
    }

    std::string_view text_;
    Run last_ = {};
    bool last_joined_ = false;
};

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
    RunJoiner joiner(view);
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
        at = std::max(next, joiner.read(at, next));
    }
    text.apply(joiner.edits);
}

}  // namespace axtar::analyzers
