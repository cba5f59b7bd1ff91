#include "corpus/citations/query_provisions.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/citations/azerbaijani_provisions.h"
#include "corpus/citations/english_provisions.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/query_lists.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

// "№ 7, maddə 1396" is a place in the Collection of Legislation.
bool is_publication(const Lexemes& lexemes, std::size_t at) {
    return at >= 3 && lexemes.is_mark(at - 1, ',') && lexemes[at - 2].kind == LexemeKind::kDigits &&
           lexemes.raw(at - 3) == "№";
}

unsigned first_number(std::string_view provision) {
    return small_number(provision.substr(0, provision.find_first_of(".-")));
}

// "1995", "12.11.1995"
bool holds_year(std::string_view provision) {
    while (!provision.empty()) {
        const std::size_t end = std::min(provision.find_first_of(".-"), provision.size());
        const unsigned number = small_number(provision.substr(0, end));
        if (number >= 1900 && number < 2100) return true;
        provision.remove_prefix(std::min(end + 1, provision.size()));
    }
    return false;
}

// A number that a person would give for a provision: no year, where nothing says that it is an
// article.
bool is_plausible(const ProvisionNumber& number, bool said) {
    return first_number(number.text) != 0 && (said || !holds_year(number.text)) &&
           number.last.size() < 12;
}

// "hissə 2", "bənd 2", "h. 2", "b.2": the noun before a number.
struct PartNoun {
    WordClass word = kNone;
    std::size_t size = 1;  // lexemes
};

PartNoun part_noun(const Lexemes& lexemes, std::size_t at) {
    const std::string_view word = lexemes.folded(at);
    const std::size_t size = lexemes.is_mark(at + 1, '.') ? 2 : 1;
    const bool shortened =
        lexemes[at].kind == LexemeKind::kWord && lexemes[at + size].kind == LexemeKind::kDigits;
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

// "6 § 3 c", "6 § 3c": the letter of a part, at the end or before a sign.
std::size_t read_last_letter(const Lexemes& lexemes, std::size_t at, ProvisionPath& path) {
    const bool letter = path.size() > 1 && lexemes[at].kind == LexemeKind::kWord &&
                        lexemes[at].folded_size == 1 && lexemes.folded(at)[0] != '~' &&
                        lexemes[at + 1].kind != LexemeKind::kDigits;
    const bool ends = at + 1 >= lexemes.size() || lexemes[at + 1].kind == LexemeKind::kMark ||
                      lexemes[at + 1].all_capitals || lexemes[at + 1].word == kOf;
    if (!letter || !ends) return at;
    path.push_back({ProvisionLevel::kItem, std::string(lexemes.folded(at))});
    return at + 1;
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

// "(1)(a)", "§ 3", "hissə 2", "bənd 1" and the like behind a number.
std::size_t read_tail(const Lexemes& lexemes, std::size_t at, ProvisionPath& path) {
    for (int depth = 0; depth < 4; ++depth) {
        std::size_t next = at;
        if (lexemes.is_mark(next, ',')) ++next;
        const auto [word, noun_size] = part_noun(lexemes, next);
        const bool named = word == kHisse || word == kBend || word == kYarimbend ||
                           word == kParagraph || lexemes.raw(next) == "§";
        const bool bracket = lexemes.is_mark(next, '(') && lexemes.is_mark(next + 2, ')');
        if (const std::size_t behind = read_ordinal_part(lexemes, next, path); behind != next) {
            at = behind;
            continue;
        }
        const std::size_t letter_end = named ? next : read_last_letter(lexemes, next, path);
        if (letter_end != next) return letter_end;
        if (!named && !bracket) return at;
        const std::size_t inside = next + noun_size;
        const std::string_view inner = lexemes.folded(inside);
        const unsigned roman = lexemes[inside].kind == LexemeKind::kWord ? roman_number(inner) : 0;
        const bool letter = lexemes[inside].kind == LexemeKind::kWord && inner.size() == 1;
        const ProvisionLevel level = word == kBend ? ProvisionLevel::kItem : ProvisionLevel::kPart;
        if (const std::size_t end = read_repeated(lexemes, inside, level, path); end != inside) {
            at = end;
            continue;
        }
        std::string number;
        if (lexemes[inside].kind == LexemeKind::kDigits && inner.size() <= 3) number = inner;
        if (named && roman != 0) number = std::to_string(roman);
        if (number.empty() && letter) number = inner;
        if (number.empty()) return at;
        path.push_back({level, number});
        at = inside + (bracket ? 2 : 1);
    }
    return at;
}

enum class Numbers : std::uint8_t {
    kOfArticles,  ///< "maddə 3, 5"
    kBareList,    ///< "3, 5"
    kBareOne,     ///< of "§ 3"
};

// "maddə", "m." before a number: the lexeme of the number, or `at`.
std::size_t skip_noun(const Lexemes& lexemes, std::size_t at) {
    if (!says_article(lexemes, at)) return at;
    return lexemes.is_mark(at + 1, '.') ? at + 2 : at + 1;
}

// "8 to 11", "49-dan 60-dək", "49-dan 60-a qədər"
void read_last_behind_to(const Lexemes& lexemes, ProvisionNumber& number) {
    const std::size_t from = skip_ending(lexemes, number.end);
    const bool ablative = from != number.end &&
                          (lexemes.folded(from - 1) == "dan" || lexemes.folded(from - 1) == "den");
    if (!number.last.empty() || (!ablative && lexemes.folded(from) != "to")) return;
    const auto last = read_provision_number(lexemes, ablative ? from : from + 1);
    if (!last || !last->last.empty() || first_number(last->text) <= first_number(number.text)) {
        return;
    }
    std::size_t end = skip_ending(lexemes, last->end);
    const bool until = lexemes.folded(end - 1).ends_with("dek");
    const bool up_to = lexemes.folded(end) == "qeder";
    if (ablative && !until && !up_to) return;
    number.last = last->text;
    number.end = up_to ? end + 1 : end;
}

// "1166-cı maddəsindən 1170-ci maddəsinədək": the first and the last article of a range.
ProvisionGroup read_from_to(const Scan& scan, ProvisionGroup first) {
    const Lexemes& lexemes = scan.lexemes;
    const bool from = first.spans.size() == 1 && first.spans.front().path.size() == 1 &&
                      first.spans.front().range_end.empty() &&
                      lexemes.folded(first.end - 1).ends_with("den");
    if (!from) return first;
    ProvisionGroup last = read_azerbaijani_provisions(scan, first.end, false);
    if (last.spans.size() != 1 || last.spans.front().path.size() != 1) return first;
    const bool up_to = lexemes.folded(last.end).starts_with("qeder");
    if (!up_to && !lexemes.folded(last.end - 1).ends_with("dek")) return first;
    first.spans.front().range_end = last.spans.front().path;
    first.spans.front().end = first.end = last.end + (up_to ? 1 : 0);
    return first;
}

// One number or several, "m." said or not: "maddə 3, 5", "m. 3, m. 5", "145.2", "25/26".
ProvisionGroup read_numbers(const Scan& scan, std::size_t at, Numbers kind, bool behind_act) {
    const Lexemes& lexemes = scan.lexemes;
    ProvisionGroup group;
    group.end = at;
    bool said = kind == Numbers::kOfArticles;
    std::size_t begin = at;
    if (said) at = skip_noun(lexemes, at);
    while (group.spans.size() < 64) {
        auto number = read_provision_number(lexemes, at);
        if (!number || !is_plausible(*number, said)) break;
        read_last_behind_to(lexemes, *number);
        ProvisionSpan span{begin, number->end, {{ProvisionLevel::kArticle, number->text}}, {}};
        if (!number->last.empty()) span.range_end = {{ProvisionLevel::kArticle, number->last}};
        span.inserted = number->inserted;
        span.end = read_slashed_part(lexemes, number->end, span.path);
        span.end = read_tail(lexemes, span.end, span.path);
        const bool first = group.spans.empty();
        if (first && !said && lexemes[span.end].word == kMonth) break;
        if (!first && !goes_on_list(scan, span.end, behind_act)) break;
        group.end = span.end;
        group.spans.push_back(std::move(span));
        const std::size_t next = skip_list_sign(lexemes, group.end);
        if (kind == Numbers::kBareOne || next == group.end) break;
        begin = next;
        at = skip_noun(lexemes, next);
        said = said || at != next;
    }
    return group;
}

// "CM 145 maddə 46": the noun belongs to the number behind it, for the one before it has its act.
bool is_noun_of_next(const Lexemes& lexemes, const ProvisionGroup& group) {
    const std::size_t noun = group.end - 1;
    const bool before_number = lexemes.folded(noun) == "madde" &&
                               lexemes[noun - 1].kind == LexemeKind::kDigits &&
                               lexemes[noun + 1].kind == LexemeKind::kDigits;
    const auto next = before_number ? read_provision_number(lexemes, noun + 1) : std::nullopt;
    return next && !next->ordinal && part_noun(lexemes, next->end).word != kHisse &&
           part_noun(lexemes, next->end).word != kBend;
}

}  // namespace

bool says_article(const Lexemes& lexemes, std::size_t at) {
    const std::string_view word = lexemes.folded(at);
    return lexemes[at].word == kMadde || word == "m" || word == "mad" || word == "md";
}

QueryProvisions read_query_provisions(const Scan& scan, std::size_t at, bool behind_act) {
    const Lexemes& lexemes = scan.lexemes;
    QueryProvisions part;
    part.group = read_english_provisions(scan, at, behind_act);
    part.english = !part.group.spans.empty();
    if (part.group.spans.empty() && lexemes[at].kind == LexemeKind::kDigits) {
        part.group = read_from_to(scan, read_azerbaijani_provisions(scan, at, false));
        const bool read = !part.group.spans.empty();
        if (read && behind_act && is_noun_of_next(lexemes, part.group)) part.group = {};
    }
    if (part.group.spans.empty() && says_article(lexemes, at) && !is_publication(lexemes, at)) {
        part.group = read_numbers(scan, at, Numbers::kOfArticles, behind_act);
    }
    if (part.group.spans.empty() && lexemes.raw(at) == "§") {
        part.group = read_numbers(scan, at + 1, Numbers::kBareOne, behind_act);
        part.bare_number = true;
    }
    if (part.group.spans.empty() && lexemes[at].kind == LexemeKind::kDigits) {
        part.group = read_numbers(scan, at, Numbers::kBareList, behind_act);
        part.bare_number = true;
    }
    return part;
}

}  // namespace axtar::corpus::citations
