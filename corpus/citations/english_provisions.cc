#include "corpus/citations/english_provisions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/citations/bracketed_list.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/query_lists.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::size_t kMaxList = 64;

ProvisionStep article(std::string number) { return {ProvisionLevel::kArticle, std::move(number)}; }

struct Bracketed {
    std::string text = {};
    std::size_t end = 0;
};

// "(1)", "(a)", "(iv)", "i)": the level follows from the depth.
std::optional<Bracketed> read_bracketed(const Lexemes& lexemes, std::size_t at) {
    const std::size_t place = lexemes.is_mark(at, '(') ? at + 1 : at;
    if (!lexemes.is_mark(place + 1, ')')) return std::nullopt;
    const Lexeme& inner = lexemes[place];
    const std::string_view text = lexemes.folded(place);
    if (place == at && inner.kind != LexemeKind::kWord) return std::nullopt;
    const bool number = inner.kind == LexemeKind::kDigits && text.size() <= 2;
    const bool letter = inner.kind == LexemeKind::kWord && !inner.capital &&
                        (text.size() == 1 || (text.size() <= 4 && roman_number(text) != 0));
    if ((!number && !letter) || text.find('~') != std::string_view::npos) return std::nullopt;
    return Bracketed{std::string(text), place + 2};
}

void push_step(ProvisionPath& path, std::string number) {
    const bool digits = number.front() >= '0' && number.front() <= '9';
    const ProvisionLevel above = path.empty() ? ProvisionLevel::kArticle : path.back().level;
    ProvisionLevel level = digits ? ProvisionLevel::kPart : ProvisionLevel::kItem;
    if (above >= ProvisionLevel::kItem) level = ProvisionLevel::kSubItem;
    path.push_back({level, std::move(number)});
}

std::size_t read_brackets(const Lexemes& lexemes, std::size_t at, ProvisionPath& path) {
    for (int depth = 0; depth < 4; ++depth) {
        // "Article 14" over a paragraph "(1) If any dispute …" of its own line
        const bool stressed = lexemes.is_mark(at, '*');  // "1 *(b)*"
        if (lexemes[at].line_start || (stressed && lexemes[at + 1].line_start)) break;
        const auto inner = read_bracketed(lexemes, stressed ? at + 1 : at);
        if (!inner) break;
        push_step(path, inner->text);
        at = inner->end;
        if (stressed && lexemes.is_mark(at, '*')) ++at;
        // "37(4)b"
        const bool letter = path.back().level == ProvisionLevel::kPart && lexemes[at].glued &&
                            lexemes[at].kind == LexemeKind::kWord && !lexemes[at].capital &&
                            lexemes[at].folded_size == 1 && lexemes.folded(at)[0] != '~' &&
                            !lexemes.is_mark(at + 1, ')');
        if (!letter) continue;
        push_step(path, std::string(lexemes.folded(at++)));
        break;
    }
    return at;
}

// ".b" glued behind a number: "paragraph 1.b".
std::size_t read_dotted_letter(const Lexemes& lexemes, std::size_t at, ProvisionPath& path) {
    if (lexemes.is_mark(at, '.') && lexemes[at].glued && lexemes[at + 1].glued &&
        lexemes[at + 1].kind == LexemeKind::kWord && lexemes[at + 1].folded_size == 1) {
        push_step(path, std::string(lexemes.folded(at + 1)));
        return at + 2;
    }
    return at;
}

// "6 § 3 c": a letter without brackets. The article "a" and the pronoun "I" are letters too: they
// count only where no word follows.
std::size_t read_bare_letter(const Lexemes& lexemes, std::size_t at, ProvisionPath& path) {
    const Lexeme& letter = lexemes[at];
    const bool one = letter.kind == LexemeKind::kWord && letter.folded_size == 1 &&
                     !letter.capital && lexemes.folded(at)[0] != '~';
    const Lexeme& behind = lexemes[at + 1];
    const bool divides = behind.mark == ',' || behind.mark == '.' || behind.mark == ';' ||
                         behind.mark == ':' || (behind.mark != ')' && !behind.glued);
    const bool ends = at + 1 >= lexemes.size() || behind.line_start ||
                      (behind.kind == LexemeKind::kMark && divides) || behind.word == kOf ||
                      behind.word == kAnd || behind.all_capitals;
    if (!one) return at;
    if (!ends) return at;
    push_step(path, std::string(lexemes.folded(at)));
    return at + 1;
}

bool is_section_sign(const Lexemes& lexemes, std::size_t at) { return lexemes.raw(at) == "§"; }

// "and", "or", ",", ", and" before a further number.
std::size_t skip_and(const Lexemes& lexemes, std::size_t at) {
    std::size_t next = at;
    if (lexemes.is_mark(next, ',')) ++next;
    if (lexemes[next].word == kAnd || lexemes[next].word == kOr) ++next;
    return next;
}

// "(a), (b) and (c)", "(a) to (c)" behind the number that they belong to, whose first letter the
// last span holds: each is a span of its own. A row of letters without "and" is the text of a law,
// not a list of references. Gives the lexeme behind them, or `at`.
std::size_t read_further_letters(const Lexemes& lexemes, std::size_t at,
                                 std::vector<ProvisionSpan>& spans) {
    if (spans.back().path.size() < 2 || !spans.back().range_end.empty()) return at;
    const ProvisionPath first = spans.back().path;
    const ProvisionPath above(first.begin(), first.end() - 1);
    const auto same_kind = [&first](std::string_view letter) {
        const auto is_digit = [](char sign) { return sign >= '0' && sign <= '9'; };
        return is_digit(letter.front()) == is_digit(first.back().number.front());
    };
    std::vector<ProvisionSpan> further;
    std::size_t end = at;
    for (std::size_t next = at; further.size() < kMaxList;) {
        const bool to = lexemes.folded(next) == "to" || lexemes.folded(next) == "through" ||
                        lexemes[next].kind == LexemeKind::kDash;
        const std::size_t place = to ? next + 1 : skip_and(lexemes, next);
        const bool last = to || (place > next && !lexemes.is_mark(place - 1, ','));
        if (place == next || !lexemes.is_mark(place, '(')) break;
        const auto inner = read_bracketed(lexemes, place);
        if (!inner || !same_kind(inner->text)) break;
        ProvisionSpan span{place, inner->end, above, {}};
        span.path.push_back({first.back().level, inner->text});
        next = inner->end;
        if (to && further.empty()) {
            spans.back().range_end = std::move(span.path);
            return spans.back().end = next;
        }
        further.push_back(std::move(span));
        if (last) end = next;
    }
    if (end == at) return at;
    for (ProvisionSpan& span : further) {
        if (span.end <= end) spans.push_back(std::move(span));
    }
    return end;
}

struct Parts {
    std::vector<ProvisionSpan> spans = {};  // paths below the article
    std::size_t end = 0;
};

// One or more numbered parts with what stands in brackets behind them.
Parts read_parts(const Lexemes& lexemes, std::size_t at, bool list) {
    Parts parts;
    parts.end = at;
    while (parts.spans.size() < kMaxList) {
        const auto number = read_provision_number(lexemes, at);
        if (!number) break;
        ProvisionSpan span{at, number->end, {{ProvisionLevel::kPart, number->text}}, {}};
        if (!number->last.empty()) span.range_end = {{ProvisionLevel::kPart, number->last}};
        span.end = read_dotted_letter(lexemes, number->end, span.path);
        if (span.end == number->end) span.end = read_bare_letter(lexemes, span.end, span.path);
        span.end = read_brackets(lexemes, span.end, span.path);
        parts.spans.push_back(std::move(span));
        parts.end = read_further_letters(lexemes, parts.spans.back().end, parts.spans);
        at = skip_and(lexemes, parts.end);
        if (!list || at == parts.end) break;
    }
    return parts;
}

bool says_point(const Lexemes& lexemes, std::size_t at) {
    const std::string_view word = lexemes.folded(at);
    return lexemes[at].word == kPoint || word == "under" || word == "letter" || word == "letters" ||
           word == "littera" || word == "litt" || word == "lit" || word == "sub";
}

// The letters below the last part: ", subparagraph (b)", ", under b, c and d", ", letters a and b".
std::size_t read_points(const Lexemes& lexemes, std::size_t at, ProvisionGroup& group) {
    const std::size_t point = lexemes.is_mark(at, ',') ? at + 1 : at;
    if (!says_point(lexemes, point)) return at;
    const ProvisionSpan above = group.spans.back();
    const bool shortened = lexemes.is_mark(point + 1, '.') && lexemes[point + 1].glued;
    std::size_t end = at;
    for (std::size_t next = point + (shortened ? 2 : 1); group.spans.size() < kMaxList;) {
        ProvisionSpan span{end == at ? above.begin : next, next, above.path, {}};
        span.end = read_brackets(lexemes, next, span.path);
        const bool bare = span.end == next && lexemes[next].kind == LexemeKind::kWord &&
                          lexemes[next].folded_size == 1 && !lexemes[next].capital &&
                          lexemes.folded(next)[0] != '~' && lexemes[point].word != kPoint;
        if (bare) push_step(span.path, std::string(lexemes.folded(next)));
        if (bare) span.end = next + 1;
        if (span.end == next) break;
        if (end == at) group.spans.pop_back();
        end = span.end;
        group.spans.push_back(std::move(span));
        next = skip_and(lexemes, end);
        if (next == end) break;
    }
    return end;
}

// What is glued to the number of an article: "II:1" as trade agreements write, "XIV-5" behind a
// Roman numeral, "20.d".
std::size_t read_glued_part(const Lexemes& lexemes, std::size_t at, ProvisionPath& path) {
    const bool joins = lexemes.is_mark(at, ':') || lexemes[at].mark == '-';
    if (joins && lexemes[at].glued && lexemes[at + 1].glued &&
        lexemes[at + 1].kind == LexemeKind::kDigits) {
        push_step(path, std::string(lexemes.folded(at + 1)));
        return at + 2;
    }
    return read_dotted_letter(lexemes, at, path);
}

// What follows the number of an article: "(1) (a)", "§ 3 (c)", "§§ 1 and 3", ", paragraph 1,
// subparagraph (b)".
std::size_t read_below_article(const Lexemes& lexemes, std::size_t at, ProvisionGroup& group) {
    ProvisionSpan& span = group.spans.back();
    at = read_glued_part(lexemes, at, span.path);
    at = read_brackets(lexemes, at, span.path);
    if (at > span.end && span.path.size() > 1) {
        span.end = at;
        const std::size_t further = read_further_letters(lexemes, at, group.spans);
        if (further != at) return further;
    }
    std::size_t next = at;
    const bool comma = lexemes.is_mark(next, ',');
    if (comma) ++next;
    const bool sign = !comma && is_section_sign(lexemes, next);
    const bool many = is_section_sign(lexemes, next + 1) || lexemes.folded(next) == "paragraphs" ||
                      lexemes.folded(next) == "paras";
    if (sign) {
        next += many ? 2 : 1;
    } else if (lexemes[next].word == kParagraph || (comma && lexemes.folded(next) == "section")) {
        next += lexemes.is_mark(next + 1, '.') ? 2 : 1;
    } else {
        span.end = at;
        return read_points(lexemes, at, group);
    }
    Parts parts = read_parts(lexemes, next, many);
    if (parts.spans.empty()) {
        span.end = at;
        return at;
    }
    const ProvisionSpan above = span;
    group.spans.pop_back();
    for (ProvisionSpan& part : parts.spans) {
        if (&part == &parts.spans.front()) part.begin = above.begin;
        part.path.insert(part.path.begin(), above.path.begin(), above.path.end());
        if (!part.range_end.empty()) {
            part.range_end.insert(part.range_end.begin(), above.path.begin(), above.path.end());
        }
        group.spans.push_back(std::move(part));
    }
    return read_points(lexemes, parts.end, group);
}

// "6 (1), (3)(c)", "14(1) and (3)": as people type, further parts of the same article. Gives the
// lexeme behind them, or `at`.
std::size_t read_further_brackets(const Lexemes& lexemes, std::size_t at,
                                  std::vector<ProvisionSpan>& spans) {
    const auto is_number = [](const std::string& text) { return text[0] >= '0' && text[0] <= '9'; };
    while (spans.size() < kMaxList) {
        const std::size_t next = skip_list_sign(lexemes, at);
        const auto inner = next == at || !lexemes.is_mark(next, '(')
                               ? std::nullopt
                               : read_bracketed(lexemes, next);
        if (!inner) break;
        ProvisionPath path = spans.back().path;
        while (path.size() > 1 && is_number(path.back().number) != is_number(inner->text)) {
            path.pop_back();
        }
        if (path.size() < 2) break;
        path.pop_back();
        ProvisionSpan span{next, next, std::move(path), {}};
        span.end = read_brackets(lexemes, next, span.path);
        spans.push_back(std::move(span));
        at = read_further_letters(lexemes, spans.back().end, spans);
    }
    return at;
}

// "§ 1 (a) and § 3": further paragraphs of the same article. Gives the lexeme behind them, or `at`.
std::size_t read_further_paragraphs(const Lexemes& lexemes, std::size_t at, ProvisionGroup& group) {
    while (group.spans.back().path.size() > 1 && group.spans.size() < kMaxList) {
        const std::size_t next = skip_and(lexemes, at);
        if (next == at || !is_section_sign(lexemes, next)) break;
        const bool many = is_section_sign(lexemes, next + 1);
        Parts parts = read_parts(lexemes, next + (many ? 2 : 1), many);
        if (parts.spans.empty()) break;
        const ProvisionStep above = group.spans.back().path.front();
        parts.spans.front().begin = next;
        for (ProvisionSpan& part : parts.spans) {
            part.path.insert(part.path.begin(), above);
            if (!part.range_end.empty()) part.range_end.insert(part.range_end.begin(), above);
            group.spans.push_back(std::move(part));
        }
        at = read_points(lexemes, parts.end, group);
    }
    return at;
}

// The number of an article: digits, or a Roman numeral in capitals. "I" and "C" alone are words
// too: they count before a sign or a word that goes on with a reference.
std::optional<ProvisionNumber> read_bare_article_number(const Lexemes& lexemes, std::size_t at) {
    if (auto number = read_provision_number(lexemes, at)) return number;
    const Lexeme& lexeme = lexemes[at];
    if (lexeme.kind != LexemeKind::kWord || !lexeme.all_capitals) return std::nullopt;
    const unsigned value = roman_number(lexemes.folded(at));
    if (value == 0) return std::nullopt;
    const Lexeme& behind = lexemes[at + 1];
    const bool goes_on = behind.kind == LexemeKind::kMark || behind.word == kOf ||
                         behind.word == kAnd || behind.word == kOr || at + 1 >= lexemes.size();
    const bool word_too = lexeme.folded_size == 1 && value != 5 && value != 10;
    if (word_too && !goes_on) return std::nullopt;
    ProvisionNumber number;
    number.text = std::to_string(value);
    number.end = at + 1;
    return number;
}

// The same with what an inserted article has behind its number: "3 bis", "5ter".
std::optional<ProvisionNumber> read_article_number(const Lexemes& lexemes, std::size_t at) {
    constexpr std::array<std::string_view, 5> kInserted = {"bis", "ter", "quater", "quinquies",
                                                           "sexies"};
    auto number = read_bare_article_number(lexemes, at);
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
bool is_of_query_list(const Scan& scan, const ProvisionNumber& number, bool behind_act) {
    return small_number(number.text) < 1900 && goes_on_list(scan, number.end, behind_act);
}

// "to" before the last article of a range; in a query the dash of "Article 3 – Article 5", too.
bool says_to(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const bool dash =
        scan.query && lexemes[at].kind == LexemeKind::kDash && lexemes[at + 1].word == kArticle;
    return dash || lexemes.folded(at) == "to" || lexemes.folded(at) == "through";
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
        auto number = read_article_number(lexemes, next);
        if (!number) break;
        const bool further = scan.query && !group.spans.empty();
        if (further && !is_of_query_list(scan, *number, behind_act)) break;
        // A person's "art. 3-5" is a range, for Article 3-5 there is hardly one.
        if (!many && !scan.query) number->as_single();
        if (further && !many && begin == next &&
            is_further_part(lexemes, group.spans.back(), *number)) {
            ProvisionSpan span{begin, number->end, {group.spans.back().path.front()}, {}};
            push_step(span.path, number->text);
            group.end = span.end;
            group.spans.push_back(std::move(span));
            next = begin = next_of_query(lexemes, group.end);
            if (next == group.end) break;
            continue;
        }
        group.spans.push_back({begin, number->end, {article(number->text)}, {}});
        std::string last = number->last;
        std::size_t end = number->end;
        if (last.empty() && says_to(scan, end)) {  // "Article 2 to 14" too
            std::size_t behind = end + 1;
            if (scan.query && lexemes[behind].word == kArticle) {
                behind = skip_article(lexemes, behind);
            }
            const auto to = read_article_number(lexemes, behind);
            if (to && small_number(to->text) > small_number(number->text)) {
                last = to->text;
                end = to->end;
            }
        }
        if (!last.empty()) {
            group.spans.back().range_end = {article(last)};
            group.spans.back().inserted = number->inserted;
            group.spans.back().end = end;
        } else {
            if (scan.query) end = read_slashed_part(lexemes, end, group.spans.back().path);
            end = read_below_article(lexemes, end, group);
            if (scan.query) {
                end = read_bracketed_list(lexemes, end, group.spans);
                end = read_further_brackets(lexemes, end, group.spans);
            }
            end = read_further_paragraphs(lexemes, end, group);
        }
        group.end = end;
        next = begin = scan.query ? next_of_query(lexemes, end) : skip_and(lexemes, end);
        if ((!many && !scan.query) || next == end) break;
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
    const Parts parts = read_parts(lexemes, next + 1, true);
    if (parts.spans.empty() || lexemes[parts.end].word != kOf) return group;
    next = parts.end + 1;
    std::string number;
    const bool own = lexemes[next].word == kThis;
    if (own) ++next;
    if (lexemes[next].word != kArticle) return group;
    std::size_t end = next + 1;
    if (!own) {
        const auto read = read_article_number(lexemes, end);
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

}  // namespace

ProvisionGroup read_english_provisions(const Scan& scan, std::size_t at, bool behind_act) {
    const WordClass word = scan.lexemes[at].word;
    if (word == kArticle || word == kArticles) return read_articles(scan, at, behind_act);
    if (word == kParagraph || word == kPoint) return read_paragraph_of_article(scan, at);
    ProvisionGroup none;
    none.end = at;
    return none;
}

}  // namespace axtar::corpus::citations
