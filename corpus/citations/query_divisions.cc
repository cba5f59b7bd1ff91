#include "corpus/citations/query_divisions.h"

#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/citations/divisions.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/query_lists.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

// A number or a range of them.
struct Number {
    std::string text = {};
    std::string last = {};
    std::string inserted = {};
    bool roman = false;
    std::size_t begin = 0;
    std::size_t end = 0;
};

// "IV", "iv"
unsigned roman_at(const Lexemes& lexemes, std::size_t at) {
    return lexemes[at].kind == LexemeKind::kWord ? roman_number(lexemes.folded(at)) : 0U;
}

// "63", "63-cü", "23-1", "IV", "iv", "altmış üçüncü"
std::optional<Number> read_one(const Lexemes& lexemes, std::size_t at) {
    if (const auto words = read_number_in_words(lexemes, at)) {
        return Number{.text = std::to_string(words->value), .begin = at, .end = words->end};
    }
    if (auto number = read_provision_number(lexemes, at)) {
        if (number->text.find('.') != std::string::npos) return std::nullopt;
        return Number{.text = std::move(number->text),
                      .last = std::move(number->last),
                      .inserted = std::move(number->inserted),
                      .begin = at,
                      .end = number->end};
    }
    const unsigned roman = roman_at(lexemes, at);
    if (roman == 0) return std::nullopt;
    std::size_t end = at + 1;
    // "III-cü"
    const std::size_t ending = lexemes[end].kind == LexemeKind::kDash ? end + 1 : end;
    if (lexemes[ending].word == kCi) end = ending + 1;
    return Number{.text = std::to_string(roman), .roman = true, .begin = at, .end = end};
}

bool says_to(const Lexemes& lexemes, std::size_t at) {
    return lexemes[at].kind == LexemeKind::kDash || lexemes.folded(at) == "to" ||
           lexemes.folded(at) == "through";
}

// The same with its end where it is a range: "III–IV", "2 to 4", "birinci–dördüncü". The smaller
// number behind a hyphen is that of an inserted chapter, "VI-I".
std::optional<Number> read_number(const Lexemes& lexemes, std::size_t at) {
    auto number = read_one(lexemes, at);
    if (!number || !number->last.empty() || !says_to(lexemes, number->end)) return number;
    const auto last = read_one(lexemes, number->end + 1);
    if (!last || !last->last.empty() || last->roman != number->roman) return number;
    if (small_number(last->text) > small_number(number->text)) {
        number->last = last->text;
    } else if (lexemes[number->end].mark == '-' && number->roman) {
        number->text += "-" + last->text;
    } else {
        return number;
    }
    number->end = last->end;
    return number;
}

// "and", "və": not a mere comma, which parts things of several kinds as well.
bool joins(const Lexemes& lexemes, std::size_t from, std::size_t to) {
    return to > from && !lexemes.is_mark(to - 1, ',') && !lexemes.is_mark(to - 1, ';');
}

std::string_view noun_at(const Lexemes& lexemes, std::size_t at) {
    if (lexemes.raw(at) == "§") return "paragraph";
    if (lexemes[at].kind != LexemeKind::kWord) return {};
    std::string_view word = lexemes.folded(at);
    if (const std::string_view noun = division_of_noun(word); !noun.empty()) return noun;
    if (word == "ch" || word == "chs" || word == "chap") return "chapter";
    if (!word.ends_with('s')) return {};
    word.remove_suffix(1);
    const std::string_view noun = division_of_noun(word);
    return noun == word ? noun : std::string_view();  // "chapters"
}

// In English the number stands behind: "Article 5 part 2".
bool is_english(std::string_view noun, std::string_view word) {
    return word.starts_with(noun) || word.starts_with("ch");
}

// Chapters of one kind: numbers with their noun.
struct Group {
    std::string_view noun = {};
    std::vector<Number> numbers = {};
    std::size_t end = 0;
};

bool is_unit(const Lexemes& lexemes, std::size_t at) {
    const WordClass word = lexemes[at].word;
    return word == kMadde || word == kHisse || word == kBend || word == kYarimbend ||
           word == kAbzas || word == kArticle || word == kArticles || word == kParagraph ||
           word == kPoint || word == kNomreli || !noun_at(lexemes, at).empty();
}

// True of the further number of a list that ends at lexeme `end` so far. A number that has a noun
// of its own is none; nor is one that stands behind a mere comma before a word in small letters,
// which it may count.
bool is_of_list(const Scan& scan, std::size_t end, const Number& number, bool behind_act) {
    const Lexemes& lexemes = scan.lexemes;
    const Lexeme& behind = lexemes[number.end];
    if (is_unit(lexemes, number.end)) return false;
    if (!goes_on_list(scan, number.begin, number.end, behind_act)) return false;
    return joins(lexemes, end, number.begin) || behind.kind != LexemeKind::kWord ||
           behind.capital || behind.word == kOf ||
           skip_list_sign(lexemes, number.end) != number.end;
}

// "fəsil 3, 4 və 6", "chapters II and III": `at` is the noun.
std::optional<Group> read_behind_noun(const Scan& scan, std::size_t at, bool behind_act) {
    const Lexemes& lexemes = scan.lexemes;
    Group group{.noun = noun_at(lexemes, at)};
    const std::size_t first = lexemes.is_mark(at + 1, '.') ? at + 2 : at + 1;  // "Ch. IV"
    for (std::size_t next = first; group.numbers.size() < kMaxList;) {
        auto number = read_number(lexemes, next);
        const bool further = !group.numbers.empty();
        if (!number || (further && number->roman != group.numbers.front().roman)) break;
        if (further && !is_of_list(scan, group.end, *number, behind_act)) break;
        group.end = number->end;
        group.numbers.push_back(std::move(*number));
        next = skip_list_sign(lexemes, group.end);
        if (next == group.end || group.noun == "paragraph") break;
    }
    if (group.numbers.empty()) return std::nullopt;
    return group;
}

// "3-cü və 4-cü fəsillər", "III–IV fəsil". Numbers that only commas part need a plural: "145, 3-cü
// fəsil" are two things.
std::optional<Group> read_before_noun(const Lexemes& lexemes, std::size_t at) {
    Group group;
    bool joined = false;
    for (std::size_t next = at; group.numbers.size() < kMaxList;) {
        auto number = read_number(lexemes, next);
        if (!number) return std::nullopt;
        if (!group.numbers.empty() && number->roman != group.numbers.front().roman) {
            return std::nullopt;
        }
        joined = joined || (!group.numbers.empty() && joins(lexemes, group.end, next));
        group.end = number->end;
        group.numbers.push_back(std::move(*number));
        next = skip_list_sign(lexemes, group.end);
        if (next == group.end) break;
    }
    group.noun = noun_at(lexemes, group.end);
    const std::string_view word = lexemes.folded(group.end);
    if (group.noun.empty() || is_english(group.noun, word)) return std::nullopt;
    const bool plural =
        word.find("ler") != std::string_view::npos || word.find("lar") != std::string_view::npos;
    if (group.numbers.size() > 1 && !plural && !joined) return std::nullopt;
    ++group.end;
    return group;
}

std::optional<Group> read_group(const Scan& scan, std::size_t at, bool behind_act) {
    return noun_at(scan.lexemes, at).empty() ? read_before_noun(scan.lexemes, at)
                                             : read_behind_noun(scan, at, behind_act);
}

// "3-cü fəslindən 5-ci fəslinədək", "Chapter 2 to Chapter 4": the group behind ends the range.
bool ends_range(const Lexemes& lexemes, const Group& first, std::size_t at) {
    const std::string_view word = lexemes.folded(first.end - 1);
    return says_to(lexemes, first.end) ? at == first.end + 1
                                       : word.ends_with("den") || word.ends_with("dan");
}

// Takes what goes on with chapters of the same kind: "fəsil 3, fəsil 4", "Chapter 2 to Chapter 4".
void read_same_kind(const Scan& scan, Group& group, bool behind_act) {
    const Lexemes& lexemes = scan.lexemes;
    while (group.numbers.size() < kMaxList) {
        const std::size_t sign = skip_list_sign(lexemes, group.end);
        const std::size_t next = says_to(lexemes, group.end) ? group.end + 1 : sign;
        auto more = read_group(scan, next, behind_act);
        if (!more || more->noun != group.noun) return;
        const bool range = ends_range(lexemes, group, next);
        if (!range && next == group.end) return;
        if (range) {
            Number& first = group.numbers.back();
            const Number& last = more->numbers.front();
            if (!first.last.empty() || small_number(last.text) <= small_number(first.text)) return;
            first.last = last.text;
            first.end = last.end;
            more->numbers.erase(more->numbers.begin());
        }
        group.end = more->end;
        if (lexemes.folded(group.end) == "qeder") ++group.end;
        std::move(more->numbers.begin(), more->numbers.end(), std::back_inserter(group.numbers));
    }
}

bool is_of_article(const Lexemes& lexemes, std::size_t at) {
    if (lexemes[at].word != kOf) return false;
    const std::size_t next = lexemes[at + 1].word == kThe ? at + 2 : at + 1;
    return lexemes[next].word == kArticle || lexemes[next].word == kArticles;
}

// The chapters of a group below the levels of `above`, "section-2.".
std::vector<QueryDivision> divisions_of(const Group& group, const std::string& above,
                                        std::size_t begin) {
    const std::string stem = above + std::string(group.noun) + "-";
    std::vector<QueryDivision> divisions;
    for (const Number& number : group.numbers) {
        divisions.push_back(
            {.begin = number.begin, .end = number.end, .number = stem + number.text});
        if (!number.last.empty()) divisions.back().last = stem + number.last;
        if (!number.inserted.empty()) divisions.back().inserted = stem + number.inserted;
    }
    divisions.front().begin = begin;
    divisions.back().end = group.end;
    return divisions;
}

}  // namespace

std::vector<QueryDivision> read_query_divisions(const Scan& scan, std::size_t at, bool behind_act) {
    const Lexemes& lexemes = scan.lexemes;
    auto group = read_group(scan, at, behind_act);
    // A paragraph stands below a chapter; alone it may be one of an article or of a judgment.
    if (!group || group->noun == "paragraph" || is_of_article(lexemes, group->end)) return {};
    read_same_kind(scan, *group, behind_act);
    std::string above;
    for (int depth = 0; depth < 3 && group->numbers.size() == 1; ++depth) {
        const Number& number = group->numbers.front();
        if (!number.last.empty()) break;
        const std::size_t next = lexemes.is_mark(group->end, ',') ? group->end + 1 : group->end;
        auto below = read_group(scan, next, behind_act);
        if (!below || below->noun == group->noun) break;
        above += std::string(group->noun) + "-" + number.text + ".";
        group = std::move(below);
        read_same_kind(scan, *group, behind_act);
    }
    return divisions_of(*group, above, at);
}

}  // namespace axtar::corpus::citations
