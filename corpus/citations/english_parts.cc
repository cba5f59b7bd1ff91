#include "corpus/citations/english_parts.h"

#include <string_view>
#include <utility>

#include "corpus/citations/provision_number.h"
#include "corpus/citations/query_lists.h"

namespace axtar::corpus::citations {

using enum WordClass;

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

namespace {

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

}  // namespace

bool is_section_sign(const Lexemes& lexemes, std::size_t at) { return lexemes.raw(at) == "§"; }

std::size_t skip_and(const Lexemes& lexemes, std::size_t at) {
    std::size_t next = at;
    if (lexemes.is_mark(next, ',')) ++next;
    if (lexemes[next].word == kAnd || lexemes[next].word == kOr) ++next;
    return next;
}

namespace {

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

}  // namespace

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

namespace {

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

}  // namespace

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

std::size_t read_further_bare_letters(const Lexemes& lexemes, std::size_t at,
                                      std::vector<ProvisionSpan>& spans) {
    while (spans.size() < kMaxList && spans.back().range_end.empty()) {
        const ProvisionPath path = spans.back().path;
        const std::string& last = path.back().number;
        if (path.size() < 3 || last.size() != 1 || last[0] < 'a') break;
        const std::size_t next = skip_list_sign(lexemes, at);
        ProvisionSpan span{next, next, {path.begin(), path.end() - 1}, {}};
        if (next != at) span.end = read_bare_letter(lexemes, next, span.path);
        if (span.end == next || span.path.back().number <= last) break;
        at = span.end;
        spans.push_back(std::move(span));
    }
    return at;
}

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

}  // namespace axtar::corpus::citations
