#include "corpus/citations/query_keys.h"

#include <string>
#include <string_view>

#include "corpus/citations/citation_keys.h"
#include "corpus/citations/divisions.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/query_lists.h"

namespace axtar::corpus::citations {
namespace {

// What stands from lexeme `at` on up to a blank or a sign that lists have.
std::string_view key_text(const Lexemes& lexemes, std::size_t at) {
    if (at >= lexemes.size()) return {};
    std::string_view key = lexemes.text().substr(lexemes[at].start);
    key = key.substr(0, key.find_first_of(" \t\r\n,;()[]\"'"));
    while (key.ends_with('.')) key.remove_suffix(1);
    return key;
}

// "146", "146..148", "12-1.3", "chapter-4"; no year.
bool is_provision(std::string_view text) {
    if (is_division(text.substr(0, text.find("..")))) return true;
    return !text.empty() && text.find_first_not_of("0123456789.-") == std::string_view::npos &&
           small_number(text.substr(0, text.find_first_of(".-"))) < 1900;
}

std::size_t lexeme_behind(const Lexemes& lexemes, std::size_t at, std::size_t size) {
    std::size_t end = at;
    while (end < lexemes.size() && lexemes[end].start < lexemes[at].start + size) ++end;
    return end;
}

// Adds the citation that a key is, over `size` bytes from lexeme `at` on. False where it is none.
bool add_key(Scan& scan, std::size_t at, std::string_view key, std::size_t size) {
    const auto citation = citation_of_key(key, scan.acts);
    if (!citation) return false;
    scan.add(at, lexeme_behind(scan.lexemes, at, size), citation->kind, citation->act,
             citation->path, citation->range_end);
    scan.found.back().end = scan.found.back().start + size;
    return true;
}

// "chapter-" of "chapter-3", "section-2.chapter-" of "section-2.chapter-4"; empty for an article.
std::string unit_of(const Citation& citation) {
    const std::string provision = provision_text(citation.path);
    if (!is_division(provision)) return {};
    const std::size_t level = provision.rfind('.') + 1;  // npos + 1 is 0: one level
    return provision.substr(0, provision.find('-', level) + 1);
}

// Adds the provision of the last key's act that a number alone behind it is: "146", "146..148",
// "chapter-4"; "146-148" as people type a range, and behind a chapter one of its kind. False where
// it is none.
bool add_further(Scan& scan, std::size_t at, std::string_view text) {
    const Citation before = scan.found.back();
    std::string provision(text);
    std::string inserted;
    const auto number = read_provision_number(scan.lexemes, at);
    const bool whole = number && number->end == lexeme_behind(scan.lexemes, at, text.size());
    if (whole && !is_division(text.substr(0, text.find("..")))) {
        const std::string unit = unit_of(before);
        provision = unit + number->text;
        if (!number->last.empty()) provision += ".." + unit + number->last;
        if (!number->inserted.empty()) inserted = unit + number->inserted;
    }
    if (!add_key(scan, at, before.act + provision_mark(before.act) + provision, text.size())) {
        return false;
    }
    scan.found.back().inserted = inserted;
    return true;
}

}  // namespace

std::size_t find_key(Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    // The sign of "-az:const/25" excludes it.
    const bool signed_word =
        at > 0 && lexemes[at - 1].kind == LexemeKind::kDash && (at == 1 || !lexemes[at - 1].glued);
    const bool inside = at > 0 && !signed_word && lexemes[at].glued &&
                        lexemes[at - 1].kind != LexemeKind::kQuote &&
                        !lexemes.is_mark(at - 1, '(') && !lexemes.is_mark(at - 1, ',') &&
                        !lexemes.is_mark(at - 1, ';') && !lexemes.is_mark(at - 1, '[');
    if (inside) return at;
    const std::string_view key = key_text(lexemes, at);
    // A name alone ("echr") is read as one.
    if (key.find_first_of(":/") == std::string_view::npos) return at;
    if (!add_key(scan, at, key, key.size())) return at;
    std::size_t end = lexeme_behind(lexemes, at, key.size());
    while (!scan.found.back().path.empty()) {
        const std::size_t next = skip_list_sign(lexemes, end);
        const std::string_view number = next == end ? std::string_view() : key_text(lexemes, next);
        if (!is_provision(number)) break;
        const std::size_t behind = lexeme_behind(lexemes, next, number.size());
        if (!goes_on_list(scan, next, behind, true)) break;
        if (!add_further(scan, next, number)) break;
        end = behind;
    }
    return end;
}

}  // namespace axtar::corpus::citations
