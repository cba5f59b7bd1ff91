#include "corpus/citations/english_provisions.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/citations/bracketed_list.h"
#include "corpus/citations/english_numbers.h"
#include "corpus/citations/english_parts.h"
#include "corpus/citations/is_one_of.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/query_lists.h"
#include "corpus/citations/query_tail.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

ProvisionStep article(std::string number) { return {ProvisionLevel::kArticle, std::move(number)}; }

// "I" and "C" are words, too: such a number of an article counts before a sign or a word that goes
// on with a reference.
bool goes_on_as_reference(const Lexemes& lexemes, std::size_t at) {
    const Lexeme& behind = lexemes[at];
    return behind.kind == LexemeKind::kMark || behind.word == kOf || behind.word == kAnd ||
           behind.word == kOr || at >= lexemes.size();
}

// Words that make another number of the one before: "one hundred", "twenty-first".
bool goes_on_as_number(const Lexemes& lexemes, std::size_t at) {
    constexpr std::array<std::string_view, 8> kWords = {"hundred",  "thousand", "million", "dozen",
                                                        "hundreds", "first",    "second",  "third"};
    const std::string_view word = lexemes.folded(at);
    return is_one_of(word, kWords) || word.ends_with("th");
}

std::optional<ProvisionNumber> read_spelt_article(const Scan& scan, std::size_t at);

// "ECHR", "the european convention", "constitution", which people type in small letters too.
bool names_act(const Scan& scan, std::size_t at) {
    const WordClass word = scan.lexemes[at].word;
    return word == kConvention || word == kCovenant || word == kConstitution ||
           scan.acts.match(scan.lexemes, at, true).end != 0;
}

// Whether a number in words is that of an article, by what stands behind: nothing, a sign, a name
// ("Article Three ECHR", "of the Convention") or another such number; "article two men wrote" has
// none.
bool is_number_of_article(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const Lexeme& behind = lexemes[at];
    if (at >= lexemes.size() || behind.kind == LexemeKind::kMark) return true;
    if (behind.word == kAnd || behind.word == kOr) {
        return read_spelt_article(scan, at + 1).has_value();
    }
    std::size_t name = at;
    if (behind.word == kOf) name += lexemes.folded(at + 1) == "the" ? 2 : 1;
    if (goes_on_as_number(lexemes, name)) return false;
    return lexemes[name].capital || names_act(scan, name);
}

// "Article Three", "article one of the Convention", as people type.
std::optional<ProvisionNumber> read_spelt_article(const Scan& scan, std::size_t at) {
    const auto words = read_english_number(scan.lexemes, at);
    if (!words || !is_number_of_article(scan, words->end)) return std::nullopt;
    ProvisionNumber number;
    number.text = std::to_string(words->value);
    number.end = words->end;
    return number;
}

// The number of an article: digits, or a Roman numeral in capitals; in a query words too.
std::optional<ProvisionNumber> read_bare_article_number(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (auto number = read_provision_number(lexemes, at)) return number;
    if (scan.query) {
        if (auto number = read_spelt_article(scan, at)) return number;
    }
    const Lexeme& lexeme = lexemes[at];
    if (lexeme.kind != LexemeKind::kWord || !lexeme.all_capitals) return std::nullopt;
    const unsigned value = roman_number(lexemes.folded(at));
    if (value == 0) return std::nullopt;
    const bool word_too = lexeme.folded_size == 1 && value != 5 && value != 10;
    if (word_too && !goes_on_as_reference(lexemes, at + 1)) return std::nullopt;
    ProvisionNumber number;
    number.text = std::to_string(value);
    number.end = at + 1;
    return number;
}

// The same with what an inserted article has behind its number: "3 bis", "5ter".
std::optional<ProvisionNumber> read_article_number(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    constexpr std::array<std::string_view, 5> kInserted = {"bis", "ter", "quater", "quinquies",
                                                           "sexies"};
    auto number = read_bare_article_number(scan, at);
    if (!number || !number->last.empty()) return number;
    const std::size_t stressed = lexemes.is_mark(number->end, '*') ? 1 : 0;  // "3 *bis*"
    const std::size_t place = number->end + stressed;
    const std::string_view word = lexemes.folded(place);
    const bool inserted = !lexemes[place].line_start && !lexemes[place].all_capitals &&
                          std::find(kInserted.begin(), kInserted.end(), word) != kInserted.end();
    if (!inserted) return number;
    number->text += word;
    number->end = place + 1 + stressed;
    return number;
}

// "Article", "art." at `at`: the lexeme behind it. "under this Article." ends a sentence.
std::size_t skip_article(const Lexemes& lexemes, std::size_t at) {
    const bool shortened = lexemes.folded(at).size() <= 4;
    return shortened && lexemes.is_mark(at + 1, '.') && lexemes[at + 1].glued ? at + 2 : at + 1;
}

// The number of the next article in the list that a query goes on with, or `at`.
std::size_t next_of_query(const Lexemes& lexemes, std::size_t at) {
    const std::size_t next = skip_list_sign(lexemes, at);
    const bool again = next != at && lexemes[next].word == kArticle;
    return again ? skip_article(lexemes, next) : next;
}

// "Article 6 para. 1 and 3": behind a part of one article a number that is greater than that part
// and not than the article is a part, too, where nothing is said of it.
bool is_further_part(const Lexemes& lexemes, const ProvisionSpan& before,
                     const ProvisionNumber& number) {
    if (before.path.size() != 2 || !before.range_end.empty() || !number.last.empty()) return false;
    const unsigned part = small_number(before.path.back().number);
    const unsigned next = small_number(number.text);
    const bool has_parts = is_section_sign(lexemes, number.end) ||
                           lexemes.is_mark(number.end, '(') ||
                           lexemes[number.end].word == kParagraph;
    return part != 0 && next > part && next <= small_number(before.path.front().number) &&
           !has_parts;
}

// A further number that a query has behind "article": no year, no day of a date.
bool is_of_query_list(const Scan& scan, std::size_t at, const ProvisionNumber& number,
                      bool behind_act) {
    return small_number(number.text) < 1900 && goes_on_list(scan, at, number.end, behind_act);
}

// "to" before the last article of a range; in a query the dash of "Article 3 – Article 5", too.
bool says_to(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const bool dash =
        scan.query && lexemes[at].kind == LexemeKind::kDash && lexemes[at + 1].word == kArticle;
    return dash || lexemes.folded(at) == "to" || lexemes.folded(at) == "through";
}

struct RangeEnd {
    std::string article = {};  // empty: it is no range
    std::size_t end = 0;
};

// The last article of a range: as the number has it, or "Article 2 to 14".
RangeEnd read_range_end(const Scan& scan, const ProvisionNumber& number) {
    if (!number.last.empty() || !says_to(scan, number.end)) return {number.last, number.end};
    std::size_t behind = number.end + 1;
    if (scan.query && scan.lexemes[behind].word == kArticle) {
        behind = skip_article(scan.lexemes, behind);
    }
    const auto to = read_article_number(scan, behind);
    if (!to || small_number(to->text) <= small_number(number.text)) return {{}, number.end};
    return {to->text, to->end};
}

// "Art. 46(III)", "Article 46 III", "46 § III", "46.III": the parts of Azerbaijan's Constitution
// have Roman numbers, and people type them behind "Article" too. Gives the lexeme behind them, or
// `at`.
std::size_t read_roman_parts(const Scan& scan, std::size_t at, ProvisionGroup& group) {
    const Lexemes& lexemes = scan.lexemes;
    const bool glued_sign =
        lexemes[at].glued && (lexemes.is_mark(at, '.') || lexemes[at].mark == '-');
    const bool sign = lexemes.is_mark(at, '(') || is_section_sign(lexemes, at) || glued_sign;
    const std::size_t numeral = sign ? at + 1 : at;
    const bool roman = lexemes[numeral].all_capitals && roman_number(lexemes.folded(numeral)) != 0;
    if (!roman || group.spans.back().path.size() > 1) return at;
    std::vector<ProvisionSpan> spans = read_query_tail(scan, group.spans.back(), false);
    if (spans.front().path.size() < 2) return at;
    group.spans.pop_back();
    std::move(spans.begin(), spans.end(), std::back_inserter(group.spans));
    return group.spans.back().end;
}

// The parts of the last article; a query has them in more ways.
std::size_t read_parts_of_article(const Scan& scan, std::size_t at, ProvisionGroup& group) {
    const Lexemes& lexemes = scan.lexemes;
    if (scan.query) {
        if (const std::size_t end = read_roman_parts(scan, at, group); end != at) return end;
    }
    if (scan.query) at = read_slashed_part(lexemes, at, group.spans.back().path);
    at = read_below_article(lexemes, at, group);
    if (scan.query) {
        at = read_bracketed_list(lexemes, at, group.spans);
        at = read_further_bare_letters(lexemes, at, group.spans);
        at = read_further_brackets(lexemes, at, group.spans);
    }
    return read_further_paragraphs(lexemes, at, group);
}

// An article or a range of articles from `begin` on, with its parts. Gives the lexeme behind them.
std::size_t add_article(const Scan& scan, std::size_t begin, const ProvisionNumber& number,
                        ProvisionGroup& group) {
    group.spans.push_back({begin, number.end, {article(number.text)}, {}});
    RangeEnd last = read_range_end(scan, number);
    if (last.article.empty()) return read_parts_of_article(scan, last.end, group);
    group.spans.back().range_end = {article(std::move(last.article))};
    group.spans.back().inserted = number.inserted;
    return group.spans.back().end = last.end;
}

// "3" of "Article 6 para. 1 and 3".
std::size_t add_further_part(std::size_t begin, const ProvisionNumber& number,
                             ProvisionGroup& group) {
    ProvisionSpan span{begin, number.end, {group.spans.back().path.front()}, {}};
    push_step(span.path, number.text);
    group.spans.push_back(std::move(span));
    return number.end;
}

// "Articles 3, 5 § 1 and 13" from the word "Articles" on.
ProvisionGroup read_articles(const Scan& scan, std::size_t at, bool behind_act) {
    const Lexemes& lexemes = scan.lexemes;
    ProvisionGroup group;
    group.end = at;
    const bool many = lexemes[at].word == kArticles;
    std::size_t next = skip_article(lexemes, at);
    if (lexemes.is_mark(at + 1, '.') && lexemes[next].line_start) return group;
    std::size_t begin = at;
    while (group.spans.size() < kMaxList) {
        auto number = read_article_number(scan, next);
        if (!number) break;
        const bool further = scan.query && !group.spans.empty();
        if (further && !is_of_query_list(scan, next, *number, behind_act)) break;
        // A person's "art. 3-5" is a range, for Article 3-5 there is hardly one.
        if (!many && !scan.query) number->as_single();
        const bool part = further && !many && begin == next &&
                          is_further_part(lexemes, group.spans.back(), *number);
        group.end = part ? add_further_part(begin, *number, group)
                         : add_article(scan, begin, *number, group);
        next = begin =
            scan.query ? next_of_query(lexemes, group.end) : skip_and(lexemes, group.end);
        if ((!many && !scan.query) || next == group.end) break;
    }
    return group;
}

// "sub-paragraphs (a) and (b) of Article 6 § 3", "points (a) to (c) of Article 5": `at` is the
// noun.
ProvisionGroup read_letters_of_article(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    ProvisionGroup group;
    group.end = at;
    struct Letter {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::string text = {};
    };
    std::vector<Letter> letters;
    std::size_t next = at + 1;
    while (letters.size() < kMaxList && lexemes.is_mark(next, '(')) {
        auto inner = read_bracketed(lexemes, next);
        if (!inner) return group;
        letters.push_back({next, inner->end, std::move(inner->text)});
        next = skip_and(lexemes, inner->end);
    }
    if (letters.empty() || lexemes[next].word != kOf) return group;
    if (lexemes[next + 1].word != kArticle) return group;
    const ProvisionGroup above = read_articles(scan, next + 1, false);
    if (above.spans.size() != 1 || !above.spans.front().range_end.empty()) return group;
    for (Letter& letter : letters) {
        ProvisionSpan span{letter.begin, letter.end, above.spans.front().path, {}};
        push_step(span.path, std::move(letter.text));
        group.spans.push_back(std::move(span));
    }
    group.spans.front().begin = at;
    group.spans.back().end = group.end = above.end;
    return group;
}

// The article behind its paragraphs, which end before lexeme `at`: "of Article 5"; in a query the
// "of" may be missing: "§ 2 article 6". Gives the lexeme of "Article" or "this", 0 where there is
// none.
std::size_t skip_to_article(const Scan& scan, std::size_t at) {
    if (scan.lexemes[at].word == kOf) return at + 1;
    return scan.query && scan.lexemes[at].word == kArticle ? at : 0;
}

// "§", "§§", "para.", "paragraphs": the lexeme behind it.
std::size_t skip_paragraph_noun(const Scan& scan, std::size_t at) {
    const bool twice = is_section_sign(scan.lexemes, at) && is_section_sign(scan.lexemes, at + 1);
    const bool point = scan.query && scan.lexemes.is_mark(at + 1, '.');
    return twice || point ? at + 2 : at + 1;
}

// "paragraphs 1 and 2 of Article 5", "subparagraph (a) of paragraph 1 of article 5".
ProvisionGroup read_paragraph_of_article(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    ProvisionGroup group;
    group.end = at;
    ProvisionGroup letters = read_letters_of_article(scan, at);
    if (!letters.spans.empty()) return letters;
    ProvisionPath below;
    std::size_t next = at;
    if (lexemes[at].word == kPoint) {
        next = read_brackets(lexemes, at + 1, below);
        if (next == at + 1 || lexemes[next].word != kOf) return group;
        ++next;
        if (lexemes[next].word != kParagraph) return group;
    }
    const Parts parts = read_parts(lexemes, skip_paragraph_noun(scan, next), true);
    next = parts.spans.empty() ? 0 : skip_to_article(scan, parts.end);
    if (next == 0) return group;
    std::string number;
    const bool own = lexemes[next].word == kThis;
    if (own) ++next;
    if (lexemes[next].word != kArticle) return group;
    std::size_t end = scan.query ? skip_article(lexemes, next) : next + 1;
    if (!own) {
        const auto read = read_article_number(scan, end);
        if (!read) return group;
        number = read->text;
        end = read->end;
    }
    for (const ProvisionSpan& part : parts.spans) {
        ProvisionSpan span{part.begin, part.end, {article(number)}, {}};
        span.path.insert(span.path.end(), part.path.begin(), part.path.end());
        span.path.insert(span.path.end(), below.begin(), below.end());
        if (!part.range_end.empty()) {
            span.range_end = {article(number)};
            span.range_end.insert(span.range_end.end(), part.range_end.begin(),
                                  part.range_end.end());
        }
        group.spans.push_back(std::move(span));
    }
    group.spans.front().begin = at;
    group.spans.back().end = group.end = end;
    return group;
}

// "sixth article of the european convention", "25th article of the Constitution": what people type;
// with its act alone, for "the first article of a series" is none.
ProvisionGroup read_article_behind_ordinal(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    ProvisionGroup group;
    group.end = at;
    const auto ordinal = read_english_ordinal(lexemes, at);
    if (!ordinal || lexemes[ordinal->end].word != kArticle) return group;
    ProvisionNumber number;
    number.text = std::to_string(ordinal->value);
    number.end = ordinal->end + 1;
    const std::size_t end = add_article(scan, at, number, group);
    std::size_t name = lexemes[end].word == kOf ? end + 1 : end;
    if (lexemes[name].word == kThe) ++name;
    if (!names_act(scan, name)) return {.spans = {}, .end = at};
    group.end = end;
    return group;
}

}  // namespace

ProvisionGroup read_english_provisions(const Scan& scan, std::size_t at, bool behind_act) {
    const WordClass word = scan.lexemes[at].word;
    if (word == kArticle || word == kArticles) return read_articles(scan, at, behind_act);
    const bool sign = scan.query && is_section_sign(scan.lexemes, at);
    if (word == kParagraph || word == kPoint || sign) return read_paragraph_of_article(scan, at);
    if (scan.query) return read_article_behind_ordinal(scan, at);
    ProvisionGroup none;
    none.end = at;
    return none;
}

}  // namespace axtar::corpus::citations
