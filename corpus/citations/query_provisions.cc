#include "corpus/citations/query_provisions.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/citations/azerbaijani_provisions.h"
#include "corpus/citations/english_provisions.h"
#include "corpus/citations/is_one_of.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/query_lists.h"
#include "corpus/citations/query_tail.h"

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

// The lexeme behind a case ending, which may stand apart: "49-dan", "49 dan"; or `at`.
std::size_t skip_any_ending(const Lexemes& lexemes, std::size_t at) {
    const std::size_t behind = skip_ending(lexemes, at);
    const bool apart = lexemes[at].kind == LexemeKind::kWord && is_case_ending(lexemes.folded(at));
    return behind == at && apart ? at + 1 : behind;
}

// "8 to 11", "49-dan 60-dək", "49-dan 60-a qədər", "maddə 12-dən maddə 15-dək"
void read_last_behind_to(const Lexemes& lexemes, ProvisionNumber& number) {
    const std::size_t from = skip_any_ending(lexemes, number.end);
    const bool ablative = from != number.end &&
                          (lexemes.folded(from - 1) == "dan" || lexemes.folded(from - 1) == "den");
    if (!number.last.empty() || (!ablative && lexemes.folded(from) != "to")) return;
    const auto last =
        read_provision_number(lexemes, skip_noun(lexemes, ablative ? from : from + 1));
    if (!last || !last->last.empty() || first_number(last->text) <= first_number(number.text)) {
        return;
    }
    std::size_t end =
        ablative ? skip_any_ending(lexemes, last->end) : skip_ending(lexemes, last->end);
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

// "1166.1 və 2": the number next to the last one of a dotted number is of the same article.
void continue_levels(const ProvisionSpan& before, ProvisionNumber& number) {
    if (before.path.size() != 1 || !before.range_end.empty() || !number.last.empty()) return;
    const std::string& text = before.path.front().number;
    const std::size_t dot = text.rfind('.');
    if (dot == std::string::npos) return;
    const unsigned last = small_number(std::string_view(text).substr(dot + 1));
    if (last != 0 && number.text == std::to_string(last + 1))
        number.text.insert(0, text, 0, dot + 1);
}

// "maddə 12 13 14": numbers that rise, with nothing between, and nothing else up to the end or to a
// sign of lists.
bool goes_on_without_sign(const Lexemes& lexemes, const ProvisionSpan& before) {
    if (before.path.size() != 1 || !before.range_end.empty()) return false;
    unsigned last = first_number(before.path.front().number);
    std::size_t next = before.end;
    for (; lexemes[next].kind == LexemeKind::kDigits && !lexemes[next].glued; ++next) {
        const unsigned number = small_number(lexemes.folded(next));
        if (number <= last || number >= 1900) return false;
        last = number;
    }
    const bool ends =
        next >= lexemes.size() || lexemes.is_mark(next, ',') || lexemes.is_mark(next, ';');
    return next > before.end && ends;
}

// "MM 5-ci hissə": no article.
bool is_part_alone(const Lexemes& lexemes, const ProvisionNumber& number) {
    const WordClass noun = lexemes[number.end].word;
    return number.ordinal && (noun == kHisse || noun == kBend || noun == kYarimbend);
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
        if (group.spans.empty() && !said && is_part_alone(lexemes, *number)) break;
        if (!group.spans.empty()) continue_levels(group.spans.back(), *number);
        read_last_behind_to(lexemes, *number);
        ProvisionSpan span{begin, number->end, {{ProvisionLevel::kArticle, number->text}}, {}};
        if (!number->last.empty()) span.range_end = {{ProvisionLevel::kArticle, number->last}};
        span.inserted = number->inserted;
        span.end = read_slashed_part(lexemes, number->end, span.path);
        std::vector<ProvisionSpan> spans = read_query_tail(scan, std::move(span), behind_act);
        const bool first = group.spans.empty();
        if (first && !said && is_before_counted(lexemes, spans.back().end)) break;
        if (!first && !goes_on_list(scan, at, spans.back().end, behind_act)) break;
        group.end = spans.back().end;
        std::move(spans.begin(), spans.end(), std::back_inserter(group.spans));
        const std::size_t next = skip_list_sign(lexemes, group.end);
        if (kind == Numbers::kBareOne) break;
        if (next == group.end && !goes_on_without_sign(lexemes, group.spans.back())) break;
        begin = next;
        at = skip_noun(lexemes, next);
        said = said || at != next;
    }
    return group;
}

// "CM 145 maddə 46", "MM 5.1 bənd ə": the noun belongs to the number or letter behind it, for the
// one before it has its act.
bool is_noun_of_next(const Lexemes& lexemes, const ProvisionGroup& group) {
    const std::size_t noun = group.end - 1;
    const std::string_view word = lexemes.folded(noun);
    const bool of_part = word == "hisse" || word == "bend" || word == "yarimbend";
    const bool behind_number = lexemes[noun - 1].kind == LexemeKind::kDigits;
    if (!behind_number || (word != "madde" && !of_part)) return false;
    if (of_part && !item_letter(lexemes, noun + 1).empty()) return true;
    const auto next = read_provision_number(lexemes, noun + 1);
    if (!next || next->ordinal || is_before_counted(lexemes, next->end)) return false;
    const WordClass behind = lexemes[next->end].word;
    return behind != kHisse && behind != kBend && (behind != kMadde || !of_part);
}

// "hissə II maddə 12", "Protokol II maddə 4": the noun that the group from a Roman numeral or an
// ordinal in words at lexeme `at` has taken has its number behind it. "XXV maddə 3 hissə" is a
// part.
bool has_number_behind_noun(const Lexemes& lexemes, std::size_t at, std::size_t end) {
    std::size_t noun = at;
    while (noun < end && lexemes[noun].word != kMadde) ++noun;
    const std::string_view word = lexemes.folded(noun);
    if (noun == end || (word != "madde" && word != "maddeler")) return false;
    const auto next = read_provision_number(lexemes, noun + 1);
    if (!next || next->ordinal || is_before_counted(lexemes, next->end)) return false;
    const WordClass part = lexemes[next->end].word;
    if (part != kHisse && part != kBend && part != kYarimbend) return true;
    return read_provision_number(lexemes, next->end + 1).has_value() ||
           !item_letter(lexemes, next->end + 1).empty();
}

// "131-ci maddəsi VI", "131-ci maddəsi § 2": what a query has behind an article alone.
void add_tail(const Scan& scan, bool behind_act, ProvisionGroup& group) {
    if (group.spans.empty() || group.spans.back().path.size() != 1) return;
    if (!group.spans.back().range_end.empty() || group.spans.back().end != group.end) return;
    std::vector<ProvisionSpan> spans = read_query_tail(scan, group.spans.back(), behind_act);
    group.spans.pop_back();
    group.end = spans.back().end;
    std::move(spans.begin(), spans.end(), std::back_inserter(group.spans));
}

// The letters that must change to make one word of the other: put in, left out, another one.
std::size_t edits_between(std::string_view first, std::string_view second) {
    std::vector<std::size_t> row(second.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= first.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= second.size(); ++j) {
            const std::size_t changed = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

// "iyirm", "qrx", "yetmsi" before a number word: tens that slipped. Such a word is not read as a
// number, for "Əli" is one letter from "əlli", but what stands behind it is none either.
bool may_be_slipped_number(std::string_view word) {
    constexpr std::array<std::string_view, 9> kTens = {
        "iyirmi", "otuz", "qirx", "elli", "altmis", "yetmis", "seksen", "doxsan", "yuz"};
    return std::any_of(kTens.begin(), kTens.end(), [word](std::string_view tens) {
        const std::size_t slips = tens.size() < 6 ? 1 : 2;
        return word.size() > 1 && word.size() <= tens.size() + slips &&
               edits_between(word, tens) <= slips;
    });
}

// "min beşinci", "2 min beşinci", "iyirm beşinci": what stands before makes another number of it.
bool is_within_number(const Lexemes& lexemes, std::size_t at) {
    constexpr std::array<std::string_view, 4> kLarge = {"yuz", "min", "milyon", "milyard"};
    if (at == 0) return false;
    const bool hyphen = at > 1 && lexemes[at - 1].kind == LexemeKind::kDash;
    const std::size_t before = hyphen ? at - 2 : at - 1;
    const Lexeme& lexeme = lexemes[before];
    if (lexeme.kind == LexemeKind::kDigits || lexeme.word == WordClass::kTensWord) return true;
    if (lexeme.kind != LexemeKind::kWord || lexeme.word != WordClass::kNone) return false;
    const std::string_view word = lexemes.folded(before);
    return is_one_of(word, kLarge) || may_be_slipped_number(word);
}

// "altmışıncı maddəsi", "XLVI maddəsi": a number before the noun that is no digits.
bool is_spelt_number(const Lexemes& lexemes, std::size_t at) {
    const Lexeme& lexeme = lexemes[at];
    const bool roman = lexeme.kind == LexemeKind::kWord && lexeme.all_capitals &&
                       roman_number(lexemes.folded(at)) != 0;
    return roman || (!is_within_number(lexemes, at) && read_number_in_words(lexemes, at));
}

// "Law on Police s 26", "Migration Code s. 15": what English lawyers call the articles of an act,
// directly behind its name; behind an Azerbaijani name it is a page ("səhifə"). Gives the lexeme of
// the number, or `at`.
std::size_t skip_section_letter(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const std::size_t last = at > 0 ? at - 1 : 0;
    const WordClass noun = lexemes[last].word;
    const KnownActs::Match named = scan.acts.match(lexemes, last, true);
    const bool short_name =
        named.short_name && scan.acts.all()[named.acts.front()].key.starts_with("az:");
    const bool azerbaijani = short_name || noun == kMecelle || noun == kQanun ||
                             noun == kKonstitusiya || noun == kTreatyNoun || noun == kRules;
    if (azerbaijani) return at;
    if (lexemes.folded(at) != "s" && lexemes.folded(at) != "ss") return at;
    const std::size_t number = lexemes.is_mark(at + 1, '.') ? at + 2 : at + 1;
    return lexemes[number].kind == LexemeKind::kDigits ? number : at;
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
    const bool spelt = is_spelt_number(lexemes, at);
    if (part.group.spans.empty() && (spelt || lexemes[at].kind == LexemeKind::kDigits)) {
        part.group = read_from_to(scan, read_azerbaijani_provisions(scan, at, false));
        const bool read = !part.group.spans.empty();
        if (read && behind_act && is_noun_of_next(lexemes, part.group)) part.group = {};
        if (spelt && has_number_behind_noun(lexemes, at, part.group.end)) part.group = {};
        add_tail(scan, behind_act, part.group);
    }
    if (part.group.spans.empty() && says_article(lexemes, at) && !is_publication(lexemes, at)) {
        part.group = read_numbers(scan, at, Numbers::kOfArticles, behind_act);
    }
    const std::size_t section = behind_act ? skip_section_letter(scan, at) : at;
    if (part.group.spans.empty() && section != at) {
        part.group = read_numbers(scan, section, Numbers::kOfArticles, behind_act);
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
