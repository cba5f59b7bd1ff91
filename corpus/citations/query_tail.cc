#include "corpus/citations/query_tail.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/citations/bracketed_list.h"
#include "corpus/citations/item_letters.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/query_lists.h"
#include "corpus/citations/query_provisions.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

// "hissə 2", "bənd 2", "h. 2", "b.2", "h III": the noun before a number.
struct PartNoun {
    WordClass word = kNone;
    std::size_t size = 1;  // lexemes
};

PartNoun part_noun(const Lexemes& lexemes, std::size_t at) {
    const std::string_view word = lexemes.folded(at);
    const std::size_t size = lexemes.is_mark(at + 1, '.') ? 2 : 1;
    const Lexeme& behind = lexemes[at + size];
    const bool roman = behind.kind == LexemeKind::kWord && behind.all_capitals &&
                       roman_number(lexemes.folded(at + size)) != 0;
    const bool shortened =
        lexemes[at].kind == LexemeKind::kWord && (behind.kind == LexemeKind::kDigits || roman);
    if (shortened && word == "b") return {kBend, size};
    if (shortened && word == "h") return {kHisse, size};
    return {lexemes[at].word, 1};
}

// "2-ci hissə", "II hissə" behind the number of an article.
std::size_t read_ordinal_part(const Lexemes& lexemes, std::size_t at, ProvisionPath& path) {
    std::string number;
    std::size_t end = at;
    if (const auto read = read_provision_number(lexemes, at)) {
        number = read->ordinal ? read->text : "";
        end = read->end;
    } else if (const auto words = read_number_in_words(lexemes, at)) {
        number = std::to_string(words->value);
        end = words->end;
    } else if (lexemes[at].kind == LexemeKind::kWord && lexemes[at].all_capitals) {
        const unsigned roman = roman_number(lexemes.folded(at));
        number = roman != 0 ? std::to_string(roman) : "";
        end = at + 1;
    }
    const WordClass noun = lexemes[end].word;
    if (number.empty() || (noun != kHisse && noun != kBend)) return at;
    path.push_back({noun == kBend ? ProvisionLevel::kItem : ProvisionLevel::kPart, number});
    return end + 1;
}

// "maddə 102 bənd 102.2": a number that repeats that of its article says the whole path. Gives the
// lexeme behind it, or `at`.
std::size_t read_repeated(const Lexemes& lexemes, std::size_t at, ProvisionLevel level,
                          ProvisionPath& path) {
    const auto number = read_provision_number(lexemes, at);
    const std::string article = path.front().number + ".";
    if (!number || !number->last.empty() || !number->text.starts_with(article)) return at;
    path.resize(1);
    path.push_back({level, number->text.substr(article.size())});
    return number->end;
}

// The number of a part: "2", "II", "c".
struct PartNumber {
    std::string text = {};  // empty: none
    LexemeKind kind = LexemeKind::kMark;
    bool roman = false;
    std::size_t end = 0;
};

// `said`: a noun before it says that it is a part, so that a small Roman numeral is no letter.
PartNumber read_part_number(const Lexemes& lexemes, std::size_t at, bool said) {
    constexpr unsigned kFirstLetter = 50;  // of L and C acts have letters
    const std::string_view inner = lexemes.folded(at);
    const LexemeKind kind = lexemes[at].kind;
    if (kind == LexemeKind::kDigits && inner.size() <= 3)
        return {std::string(inner), kind, false, at + 1};
    if (kind != LexemeKind::kWord) return {};
    const unsigned roman = said || lexemes[at].all_capitals ? roman_number(inner) : 0;
    if (roman != 0 && roman < kFirstLetter) return {std::to_string(roman), kind, true, at + 1};
    std::string letter = item_letter(lexemes, at);
    if (letter.empty()) return {};
    return {std::move(letter), kind, false, at + 1};
}

// "III" of "25.III", "25-III" and "25/III", glued behind the article.
PartNumber read_glued_roman(const Lexemes& lexemes, std::size_t at) {
    const bool joins =
        lexemes.is_mark(at, '.') || lexemes.is_mark(at, '/') || lexemes[at].mark == '-';
    const bool glued =
        joins && lexemes[at].glued && lexemes[at + 1].glued && lexemes[at + 1].all_capitals;
    const PartNumber number = glued ? read_part_number(lexemes, at + 1, true) : PartNumber{};
    return number.roman ? number : PartNumber{};
}

// "VI" of "127 VI": a Roman numeral apart counts behind an article alone, where no word follows
// that it may belong to ("25 V fəsil", "8 V v. Belgium").
PartNumber read_roman_apart(const Lexemes& lexemes, std::size_t at) {
    constexpr unsigned kMaxParts = 20;
    const bool apart =
        lexemes[at].kind == LexemeKind::kWord && lexemes[at].all_capitals && !lexemes[at].glued;
    const Lexeme& next = lexemes[at + 1];
    const bool ends = at + 1 >= lexemes.size() || lexemes.is_mark(at + 1, ',') ||
                      lexemes.is_mark(at + 1, ';') || lexemes.is_mark(at + 1, ')') ||
                      next.word == kVe || next.word == kAnd || next.kind == LexemeKind::kDash;
    const PartNumber number = apart && ends ? read_part_number(lexemes, at, true) : PartNumber{};
    return number.roman && small_number(number.text) <= kMaxParts ? number : PartNumber{};
}

// "6 § 3 c", "6 § 3c": the letter of a part, at the end or before a sign.
PartNumber read_last_letter(const Lexemes& lexemes, std::size_t at, std::size_t steps) {
    std::string letter = item_letter(lexemes, at);
    const bool below = !letter.empty() && steps > 1 && lexemes[at + 1].kind != LexemeKind::kDigits;
    const bool ends = at + 1 >= lexemes.size() || lexemes[at + 1].kind == LexemeKind::kMark ||
                      lexemes[at + 1].all_capitals || lexemes[at + 1].word == kOf ||
                      skip_list_sign(lexemes, at + 1) != at + 1;
    // "m. 25 h. 1, m. 26": the short word for the next article.
    const bool next_article = says_article(lexemes, at) && lexemes.is_mark(at + 1, '.');
    if (!below || !ends || next_article) return {};
    return {std::move(letter), LexemeKind::kWord, false, at + 1};
}

// "a" of "3.a".
PartNumber read_glued_letter(const Lexemes& lexemes, std::size_t at) {
    const bool glued = lexemes.is_mark(at, '.') && lexemes[at].glued && lexemes[at + 1].glued &&
                       lexemes[at + 1].kind == LexemeKind::kWord && !lexemes[at + 1].capital &&
                       !lexemes.is_mark(at + 2, '.');
    if (!glued || lexemes[at + 1].folded_size != 1) return {};
    return read_part_number(lexemes, at + 1, false);
}

bool is_after(const PartNumber& last, std::string_view first) {
    const unsigned from = small_number(first);
    return from != 0 ? small_number(last.text) > from : letters_rise(first, last.text);
}

// "hissə I–III", "bənd 1-3", "(a)–(c)", "hissə 1 to 3": the last part of a range whose first one
// the span ends with.
std::size_t read_range_of_parts(const Lexemes& lexemes, std::size_t at, bool bracket, bool said,
                                ProvisionSpan& span) {
    const bool to = lexemes[at].kind == LexemeKind::kDash || lexemes.folded(at) == "to";
    if (!to || lexemes.is_mark(at + 1, '(') != bracket) return at;
    const PartNumber last = read_part_number(lexemes, at + (bracket ? 2 : 1), said);
    if (last.text.empty() || !is_after(last, span.path.back().number)) return at;
    if (bracket && !lexemes.is_mark(last.end, ')')) return at;
    span.range_end = span.path;
    span.range_end.back().number = last.text;
    return bracket ? last.end + 1 : last.end;
}

// A part as it is typed, "hissə 2", "§ 3", "(III)", ".III".
struct TypedPart {
    ProvisionLevel level = ProvisionLevel::kPart;
    PartNumber number = {};
    WordClass word = kNone;  // its noun
    bool said = false;       // it has a noun or "§"
    bool bracket = false;
    std::size_t inside = 0;  // the lexeme of its number
    std::size_t end = 0;     // the lexeme behind it; 0: there is none
    std::size_t step = 0;    // where it stands in the path
};

TypedPart read_typed_part(const Lexemes& lexemes, std::size_t at) {
    const auto [word, noun_size] = part_noun(lexemes, at);
    TypedPart part{.word = word};
    part.said = word == kHisse || word == kBend || word == kYarimbend || word == kParagraph ||
                lexemes.raw(at) == "§";
    part.bracket = lexemes.is_mark(at, '(') && lexemes.is_mark(at + 2, ')');
    if (word == kBend) part.level = ProvisionLevel::kItem;
    if (!part.said && !part.bracket) {
        part.number = read_glued_roman(lexemes, at);
        if (part.number.text.empty()) part.number = read_glued_letter(lexemes, at);
        if (!part.number.text.empty() && !part.number.roman) part.level = ProvisionLevel::kItem;
        part.end = part.number.end;
        return part;
    }
    // "§§ 1 and 3"
    const bool twice = lexemes.raw(at) == "§" && lexemes.raw(at + 1) == "§";
    part.inside = at + noun_size + (twice ? 1 : 0);
    part.number = read_part_number(lexemes, part.inside, part.said);
    part.end = part.inside + (part.bracket ? 2 : 1);
    return part;
}

// What stands behind an article, for the list that may go on behind it.
struct Tail {
    std::size_t end = 0;
    std::vector<TypedPart> parts = {};  // from the first below the article on, where lists go on
};

// Among the parts of a tail that of the same kind as another one, which stands beside it and not
// below the last: "(3)" beside "(1)" in "(1)(a), (3)", "§ 3" beside "§ 1"; null where there is
// none.
const TypedPart* part_beside(const Tail& tail, const TypedPart& part) {
    const auto is_alike = [&part](const TypedPart& known) {
        if (part.bracket) return known.bracket && known.number.kind == part.number.kind;
        if (part.said) return known.said && known.word == part.word;
        return !known.bracket && known.number.kind == part.number.kind &&
               known.number.roman == part.number.roman;
    };
    const auto found = std::find_if(tail.parts.rbegin(), tail.parts.rend(), is_alike);
    return found == tail.parts.rend() ? nullptr : &*found;
}

void add_part(TypedPart part, ProvisionSpan& span, Tail& tail) {
    part.step = span.path.size();
    span.path.push_back({part.level, part.number.text});
    tail.end = part.end;
    tail.parts.push_back(std::move(part));
}

// The same of a number that is typed alone, "c" of "§ 3 c" and "VI" of "127 VI".
TypedPart bare_part(ProvisionLevel level, PartNumber number) {
    const std::size_t end = number.end;
    return {.level = level, .number = std::move(number), .end = end};
}

// "(1)(a)", "§ 3", "hissə 2", "bənd 1" and the like behind what `tail` has.
Tail read_tail(const Lexemes& lexemes, ProvisionSpan& span, Tail tail) {
    for (int depth = 0; depth < 4; ++depth) {
        const bool comma = lexemes.is_mark(tail.end, ',');
        const std::size_t next = comma ? tail.end + 1 : tail.end;
        if (const std::size_t end = read_ordinal_part(lexemes, next, span.path); end != next) {
            tail = {.end = end};
            continue;
        }
        const TypedPart part = read_typed_part(lexemes, next);
        if (!part.said) {
            const PartNumber roman =
                comma || span.path.size() > 1 ? PartNumber{} : read_roman_apart(lexemes, next);
            if (!roman.text.empty()) {
                add_part(bare_part(ProvisionLevel::kPart, roman), span, tail);
                return tail;
            }
            const PartNumber letter = read_last_letter(lexemes, next, span.path.size());
            const TypedPart last = bare_part(ProvisionLevel::kItem, letter);
            const bool below = !letter.text.empty() && !(comma && part_beside(tail, last));
            if (below) {
                add_part(last, span, tail);
                return tail;
            }
        }
        if (part.said || part.bracket) {
            const std::size_t end = read_repeated(lexemes, part.inside, part.level, span.path);
            if (end != part.inside) {
                tail = {.end = end};
                continue;
            }
        }
        if (part.end == 0 || part.number.text.empty()) return tail;
        if (comma && part_beside(tail, part) != nullptr) return tail;
        add_part(part, span, tail);
        const std::size_t end =
            read_range_of_parts(lexemes, tail.end, part.bracket, part.said, span);
        if (end == tail.end) continue;
        tail.end = end;
        return tail;
    }
    return tail;
}

// "5 § 4" of "5 § 1, 5 § 4", "46 h. 3" of "46 h. 1, 46 h. 3": the number before lexeme `at` has a
// part of its own, of the kind that it would be itself, and is an article.
bool has_such_part(const Lexemes& lexemes, std::size_t at, const TypedPart& beside) {
    if (lexemes.raw(at) == "§" || lexemes[at].word == kParagraph) return true;
    const auto [word, noun_size] = part_noun(lexemes, at);
    const bool same_noun = beside.said && word != kNone && word == beside.word;
    return same_noun && !read_part_number(lexemes, at + noun_size, true).text.empty();
}

// True where a number that a list goes on with behind `last` is a further part and no article:
// articles stand in their order, so that of "m. 145 h. 1, 2" 2 is a part and of "m. 5 b. 1, 6" 6 is
// an article.
bool is_further_part(const Lexemes& lexemes, std::string_view article, std::string_view last,
                     const PartNumber& number) {
    if (number.text.empty() || !is_after(number, last)) return false;
    const unsigned first = small_number(article.substr(0, article.find_first_of(".-")));
    const bool digits = number.kind == LexemeKind::kDigits;
    if (digits && small_number(number.text) > first) return false;
    if (digits && read_provision_number(lexemes, number.end - 1)->end != number.end) {
        const auto whole = read_provision_number(lexemes, number.end - 1);
        if (whole->last.empty()) return false;  // "2-ci maddə", "2.1"
    }
    if (!digits && !number.roman && lexemes.is_mark(number.end, '.')) return false;  // "m. 26"
    return lexemes[number.end].word != kMadde;
}

// A part that a list goes on with at lexeme `at`, typed in the way of one that stands before it.
TypedPart read_listed_part(const Lexemes& lexemes, std::size_t at, bool roman) {
    TypedPart part = read_typed_part(lexemes, at);
    if (part.said) return part;
    part.level = ProvisionLevel::kPart;
    part.number = read_part_number(lexemes, part.bracket ? at + 1 : at, roman);
    part.end = part.bracket ? at + 3 : part.number.end;
    return part;
}

// The span of a part that the list goes on with at lexeme `at`, with what stands below it; its
// tail, without parts where there is none.
Tail read_further_part(const Scan& scan, const Tail& last, std::size_t at, bool behind_act,
                       ProvisionSpan& span) {
    const Lexemes& lexemes = scan.lexemes;
    const bool roman = last.parts.back().number.roman;
    TypedPart part = read_listed_part(lexemes, at, roman);
    if (part.number.text.empty()) return {};
    const TypedPart* beside = part_beside(last, part);
    if (beside == nullptr) return {};
    const std::size_t step = beside->step;
    const ProvisionPath& ends = span.range_end.size() > step ? span.range_end : span.path;
    const bool further = part.said || (!has_such_part(lexemes, part.end, *beside) &&
                                       is_further_part(lexemes, span.path.front().number,
                                                       ends[step].number, part.number));
    if (!further) return {};
    part.level = span.path[step].level;
    Tail tail{.parts = last.parts};
    tail.parts.resize(static_cast<std::size_t>(beside - last.parts.data()));
    span = {at, 0, span.path, {}};
    span.path.resize(step);
    add_part(part, span, tail);
    const std::size_t end =
        read_range_of_parts(lexemes, tail.end, part.bracket, part.said || roman, span);
    if (end != tail.end) {
        tail.end = end;
    } else {
        tail = read_tail(lexemes, span, std::move(tail));
    }
    const bool goes_on = part.said || goes_on_list(scan, at, tail.end, behind_act && !part.bracket);
    span.end = tail.end;
    return goes_on ? tail : Tail{};
}

// "hissə 1, 2 və 4", "(1) və (3)", "§ 1 (a) and § 3": a span for each further part.
void read_further_parts(const Scan& scan, Tail tail, bool behind_act,
                        std::vector<ProvisionSpan>& spans) {
    while (!tail.parts.empty() && spans.size() < kMaxList) {
        const std::size_t next = skip_list_sign(scan.lexemes, tail.end);
        if (next == tail.end) return;
        ProvisionSpan span = spans.back();
        tail = read_further_part(scan, tail, next, behind_act, span);
        if (!tail.parts.empty()) spans.push_back(std::move(span));
    }
}

// "8-11 § 2" is that part of each article, 8.2 to 11.2. `spans`: the parts of the first one. A
// range of parts in a range of articles stays the articles.
std::vector<ProvisionSpan> of_each_article(const ProvisionSpan& articles,
                                           std::vector<ProvisionSpan> spans) {
    for (ProvisionSpan& span : spans) {
        if (!span.range_end.empty()) return {articles};
        span.range_end = articles.range_end;
        span.range_end.insert(span.range_end.end(), span.path.begin() + 1, span.path.end());
        span.inserted = articles.inserted;
    }
    return spans;
}

}  // namespace

std::vector<ProvisionSpan> read_query_tail(const Scan& scan, ProvisionSpan article,
                                           bool behind_act) {
    const ProvisionSpan alone = article;
    article.range_end.clear();
    const Tail tail = read_tail(scan.lexemes, article, {.end = article.end});
    article.end = tail.end;
    std::vector<ProvisionSpan> spans;
    spans.push_back(std::move(article));
    if (read_bracketed_list(scan.lexemes, tail.end, spans) == tail.end) {
        read_further_parts(scan, tail, behind_act, spans);
    }
    return alone.range_end.empty() ? spans : of_each_article(alone, std::move(spans));
}

}  // namespace axtar::corpus::citations
