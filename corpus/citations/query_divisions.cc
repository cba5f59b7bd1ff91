#include "corpus/citations/query_divisions.h"

#include <string_view>

#include "corpus/citations/divisions.h"
#include "corpus/citations/provision_number.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

struct Number {
    std::string text = {};  // empty: none
    std::size_t end = 0;
};

// "63", "63-cü", "23-1", "IV", "iv", "altmış üçüncü"
Number read_number(const Lexemes& lexemes, std::size_t at) {
    if (const auto words = read_number_in_words(lexemes, at)) {
        return {std::to_string(words->value), words->end};
    }
    if (auto number = read_provision_number(lexemes, at)) {
        const bool whole = number->last.empty() && number->text.find('.') == std::string::npos;
        return whole ? Number{std::move(number->text), number->end} : Number{};
    }
    if (lexemes[at].kind != LexemeKind::kWord) return {};
    const unsigned roman = roman_number(lexemes.folded(at));
    return roman != 0 ? Number{std::to_string(roman), at + 1} : Number{};
}

std::string_view noun_at(const Lexemes& lexemes, std::size_t at) {
    if (lexemes.raw(at) == "§") return "paragraph";
    return lexemes[at].kind == LexemeKind::kWord ? division_of_noun(lexemes.folded(at))
                                                 : std::string_view();
}

// One level: the number before its noun, as Azerbaijani has it, or behind.
std::optional<QueryDivision> read_level(const Lexemes& lexemes, std::size_t at) {
    std::string_view noun = noun_at(lexemes, at);
    if (!noun.empty()) {
        const Number number = read_number(lexemes, at + 1);
        if (number.text.empty()) return std::nullopt;
        return QueryDivision{std::string(noun) + "-" + number.text, number.end};
    }
    const Number number = read_number(lexemes, at);
    if (number.text.empty()) return std::nullopt;
    noun = noun_at(lexemes, number.end);
    // In English the number stands behind: "Article 5 part 2".
    const bool english = !noun.empty() && noun == lexemes.folded(number.end);
    if (noun.empty() || english) return std::nullopt;
    return QueryDivision{std::string(noun) + "-" + number.text, number.end + 1};
}

bool is_of_article(const Lexemes& lexemes, std::size_t at) {
    if (lexemes[at].word != kOf) return false;
    const std::size_t next = lexemes[at + 1].word == kThe ? at + 2 : at + 1;
    return lexemes[next].word == kArticle || lexemes[next].word == kArticles;
}

}  // namespace

std::optional<QueryDivision> read_query_division(const Lexemes& lexemes, std::size_t at) {
    auto division = read_level(lexemes, at);
    // A paragraph stands below a chapter; alone it may be one of an article or of a judgment.
    if (!division || division->number.starts_with("paragraph-") ||
        is_of_article(lexemes, division->end))
        return std::nullopt;
    for (int depth = 0; depth < 3; ++depth) {
        const std::size_t next =
            lexemes.is_mark(division->end, ',') ? division->end + 1 : division->end;
        const auto below = read_level(lexemes, next);
        if (!below) break;
        division->number += "." + below->number;
        division->end = below->end;
    }
    return division;
}

}  // namespace axtar::corpus::citations
