#include "corpus/citations/un_documents.h"

#include <algorithm>
#include <array>

#include "corpus/citations/provision_number.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::array<std::string_view, 18> kOrgans = {
    "a",    "s",   "e",   "st",  "cat", "ccpr",  "cedaw", "cerd", "crc",
    "crpd", "ced", "cmw", "hri", "t",   "eclac", "unep",  "op",   "hrc"};
// Parts that are written with small letters behind their first.
constexpr std::array<std::string_view, 6> kMixedCase = {"add",   "rev", "corr",
                                                        "amend", "sub", "summary"};
constexpr std::size_t kMaxParts = 12;

bool is_organ(std::string_view word) {
    return std::find(kOrgans.begin(), kOrgans.end(), word) != kOrgans.end();
}

std::string part_text(std::string_view folded) {
    std::string text(folded);
    const bool mixed = std::find(kMixedCase.begin(), kMixedCase.end(), folded) != kMixedCase.end();
    for (std::size_t i = 0; i < (mixed ? 1 : text.size()); ++i) {
        if (text[i] >= 'a' && text[i] <= 'z') text[i] = static_cast<char>(text[i] - 'a' + 'A');
    }
    return text;
}

bool is_part(const Lexemes& lexemes, std::size_t at) {
    const Lexeme& lexeme = lexemes[at];
    return lexeme.glued && (lexeme.kind == LexemeKind::kDigits ||
                            (lexeme.kind == LexemeKind::kWord && lexeme.folded_size <= 10));
}

// A letter glued to digits ("14bis"), ".1" of "Add.1", "-1" and "(2016)" belong to their part.
std::size_t read_part(const Lexemes& lexemes, std::size_t at, std::string& text) {
    text += part_text(lexemes.folded(at++));
    for (int times = 0; times < 4; ++times) {
        const bool joined = lexemes.is_mark(at, '.') || lexemes[at].mark == '-';
        if (joined && lexemes[at].glued && lexemes[at + 1].kind == LexemeKind::kDigits &&
            lexemes[at + 1].glued) {
            text += lexemes[at].mark;
            text += lexemes.folded(at + 1);
            at += 2;
        } else if (is_part(lexemes, at)) {
            text += part_text(lexemes.folded(at++));
        } else {
            break;
        }
    }
    return at;
}

std::optional<ActMention> read_symbol(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (!is_organ(lexemes.folded(at)) || !lexemes.is_mark(at + 1, '/')) return std::nullopt;
    if (!scan.query && !lexemes[at].all_capitals) return std::nullopt;
    if (at > 0 && lexemes.is_mark(at - 1, '/') && lexemes[at].glued) return std::nullopt;
    std::string text = part_text(lexemes.folded(at));
    std::size_t next = at + 1;
    std::size_t parts = 0;
    bool digits = false;
    while (parts < kMaxParts && lexemes.is_mark(next, '/') && lexemes[next].glued &&
           is_part(lexemes, next + 1)) {
        digits = digits || lexemes[next + 1].kind == LexemeKind::kDigits;
        text += '/';
        next = read_part(lexemes, next + 1, text);
        ++parts;
    }
    if (parts < 2 || !digits) return std::nullopt;
    ActMention mention;
    mention.begin = at;
    mention.end = next;
    mention.act = "un:" + text;
    mention.kind = CitationKind::kUnSymbol;
    return mention;
}

// "General Assembly resolution 57/199", "Security Council resolution 1325 (2000)": `at` is the
// word "resolution".
std::optional<ActMention> read_resolution(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (at < 2 || lexemes[at + 1].kind != LexemeKind::kDigits) return std::nullopt;
    const std::string_view body = lexemes.folded(at - 1);
    const bool assembly = body == "assembly";
    const bool council = body == "council";
    if (!assembly && !council) return std::nullopt;
    const std::string_view which = lexemes.folded(at - 2);
    const std::string number(lexemes.folded(at + 1));
    std::string symbol;
    std::size_t end = at + 2;
    if (lexemes.is_mark(end, '/') && lexemes[end + 1].kind == LexemeKind::kDigits) {
        const std::string full = number + "/" + std::string(lexemes.folded(end + 1));
        if (assembly && which == "general") symbol = "A/RES/" + full;
        if (council && which == "rights") symbol = "A/HRC/RES/" + full;
        end += 2;
    } else if (council && which == "security") {
        symbol = "S/RES/" + number;
    }
    if (symbol.empty()) return std::nullopt;
    ActMention mention;
    mention.begin = at - 2;
    mention.end = end;
    mention.act = "un:" + symbol;
    mention.kind = CitationKind::kUnSymbol;
    return mention;
}

}  // namespace

std::optional<ActMention> read_un_document(const Scan& scan, std::size_t at) {
    if (scan.lexemes[at].word == kResolution) return read_resolution(scan, at);
    return read_symbol(scan, at);
}

}  // namespace axtar::corpus::citations
