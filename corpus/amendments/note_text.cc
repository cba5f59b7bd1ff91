#include "corpus/amendments/note_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "base/utf8.h"
#include "corpus/citations/lexemes.h"

namespace axtar::corpus::amendments {
namespace {

using citations::Lexeme;
using citations::LexemeKind;
using citations::Lexemes;
using citations::WordClass;

// What follows a quotation: "sözləri", "rəqəmi", "işarəsi", "hərfi", "ifadəsi", "bağlayıcısı".
bool ends_quotation(std::string_view folded) {
    constexpr std::array<std::string_view, 11> kWords = {"soz",    "reqem",      "isare",   "herf",
                                                         "ifade",  "baglayici",  "setir",   "setr",
                                                         "sutunu", "abreviatur", "adlandir"};
    return std::any_of(kWords.begin(), kWords.end(),
                       [folded](std::string_view word) { return folded.starts_with(word); });
}

bool is_letter_item(const Lexemes& lexemes, std::size_t quote) {
    return lexemes[quote + 1].kind == LexemeKind::kWord && lexemes[quote + 1].folded_size == 1 &&
           lexemes[quote + 2].kind == LexemeKind::kQuote && lexemes[quote + 2].glued &&
           !ends_quotation(lexemes.folded(quote + 3));
}

bool is_quoted_note(const Lexemes& lexemes, std::size_t quote) {
    return lexemes[quote + 1].word == WordClass::kQeyd &&
           lexemes[quote + 2].kind == LexemeKind::kQuote &&
           !ends_quotation(lexemes.folded(quote + 3));
}

bool opens_only(const Lexemes& lexemes, std::size_t at) {
    const std::string_view raw = lexemes.raw(at);
    return raw == "“" || raw == "«" || raw == "„";
}

// Lexemes [begin, end) are left out; a quotation leaves its marks.
struct Gap {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool quotation = false;
};

// The lexeme behind the quotation that opens at `at`; at + 1 where it does not end within `reach`.
//
// Quotations nest (“ … “Polis haqqında” … ”) and straight marks look alike at both ends, so what
// follows a mark decides first: "sözləri" ends all that is open. Then the form of the mark, then
// whether it clings to the word behind it.
std::size_t end_of_quotation(const Lexemes& lexemes, std::size_t at, std::size_t reach) {
    std::size_t depth = 1;
    const std::size_t last = std::min(lexemes.size(), at + reach);
    for (std::size_t i = at + 1; i < last; ++i) {
        if (lexemes[i].kind != LexemeKind::kQuote) continue;
        if (ends_quotation(lexemes.folded(i + 1))) return i + 1;
        const bool clings_behind = lexemes[i + 1].glued;
        const bool clings_before = lexemes[i].glued;
        const bool opens =
            opens_only(lexemes, i) || (lexemes.raw(i) == "\"" && clings_behind && !clings_before);
        if (opens) {
            ++depth;
        } else if (--depth == 0) {
            return i + 1;
        }
    }
    return at + 1;  // a lonely mark
}

std::size_t end_of_brackets(const Lexemes& lexemes, std::size_t at) {
    constexpr std::size_t kMaxBracketed = 400;
    std::size_t depth = 0;
    for (std::size_t i = at; i < std::min(lexemes.size(), at + kMaxBracketed); ++i) {
        if (lexemes.is_mark(i, '(')) ++depth;
        if (lexemes.is_mark(i, ')') && --depth == 0) return i + 1;
    }
    return at + 1;
}

std::vector<Gap> find_gaps(const Lexemes& lexemes) {
    constexpr std::size_t kMaxQuoted = 4000;  // an article of a law
    // A note has one or two marks without a partner; one of nothing else must not be looked
    // through to such a distance from each.
    constexpr std::size_t kMostLonely = 8;
    constexpr std::size_t kShortReach = 100;
    std::size_t lonely = 0;
    std::vector<Gap> gaps;
    for (std::size_t i = 0; i < lexemes.size();) {
        if (lexemes.is_mark(i, '(')) {
            const std::size_t end = end_of_brackets(lexemes, i);
            gaps.push_back({i, end, false});
            i = end;
        } else if (lexemes[i].kind != LexemeKind::kQuote) {
            ++i;
        } else if (is_letter_item(lexemes, i)) {
            i += 3;
        } else if (is_quoted_note(lexemes, i)) {
            gaps.push_back({i, i + 1, false});
            gaps.push_back({i + 2, i + 3, false});
            i += 3;
        } else if (ends_quotation(lexemes.folded(i + 1)) && !lexemes[i + 1].glued) {
            // The end of a quotation whose inner marks were taken for its end.
            if (!gaps.empty() && gaps.back().quotation && i - gaps.back().end < 40)
                gaps.back().end = i + 1;
            else
                gaps.push_back({i, i + 1, true});
            ++i;
        } else {
            const std::size_t end =
                end_of_quotation(lexemes, i, lonely < kMostLonely ? kMaxQuoted : kShortReach);
            lonely += end == i + 1 ? 1U : 0U;
            gaps.push_back({i, end, true});
            i = end;
        }
    }
    return gaps;
}

bool is_blank(char byte) { return byte == ' ' || byte == '\n' || byte == '\t'; }

// The letter at `at` where it stands alone between blanks; 0 for anything else.
std::size_t lone_letter(std::string_view text, std::size_t at) {
    if (at >= text.size() || is_blank(text[at])) return 0;
    const auto decoded = utf8::decode(text, at);
    const bool letter = decoded.size > 1 || (text[at] >= 'a' && text[at] <= 'z') ||
                        (text[at] >= 'A' && text[at] <= 'Z');
    const std::size_t end = at + decoded.size;
    return letter && (end >= text.size() || is_blank(text[end])) ? decoded.size : 0;
}

}  // namespace

std::string join_spaced_letters(std::string_view note) {
    std::string joined;
    joined.reserve(note.size());
    for (std::size_t at = 0; at < note.size();) {
        const bool word_start = at == 0 || is_blank(note[at - 1]);
        std::string word;
        std::size_t letters = 0;
        std::size_t end = at;
        for (std::size_t next = at; word_start;) {
            const std::size_t size = lone_letter(note, next);
            if (size == 0) break;
            word += note.substr(next, size);
            end = next + size;
            ++letters;
            if (end >= note.size() || note[end] != ' ') break;
            next = end + 1;
        }
        if (letters >= 3) {
            joined += word;
            at = end;
        } else {
            joined += note[at++];
        }
    }
    return joined;
}

std::string without_quotations(std::string_view changes) {
    const Lexemes lexemes(changes);
    std::string text;
    std::size_t done = 0;
    for (const Gap& gap : find_gaps(lexemes)) {
        const std::size_t begin = lexemes[gap.begin].start;
        if (begin < done) continue;
        text += changes.substr(done, begin - done);
        text += gap.quotation ? " “” " : " ";
        done = lexemes[gap.end - 1].end;
    }
    text += changes.substr(std::min(done, changes.size()));
    return text;
}

}  // namespace axtar::corpus::amendments
