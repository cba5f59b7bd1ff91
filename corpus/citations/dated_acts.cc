#include "corpus/citations/dated_acts.h"

#include "corpus/citations/azerbaijani_provisions.h"
#include "corpus/citations/provision_number.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

std::string iso_date(unsigned year, unsigned month, unsigned day) {
    const auto two = [](unsigned number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

bool is_year(unsigned number) { return number >= 1900 && number < 2200; }
bool is_day(unsigned number) { return number >= 1 && number <= 31; }

std::size_t skip_ordinal(const Lexemes& lexemes, std::size_t at) {
    if (lexemes[at].kind == LexemeKind::kDash) ++at;
    if (lexemes[at].word == kCi) ++at;
    return at;
}

// "-cı il", "-ci ilin": behind the digits of a year.
std::size_t skip_year_word(const Lexemes& lexemes, std::size_t at) {
    at = skip_ordinal(lexemes, at);
    return lexemes[at].word == kIl ? at + 1 : at;
}

std::optional<DateInText> read_numeric_date(const Lexemes& lexemes, std::size_t at) {
    if (!lexemes.is_mark(at + 1, '.') || !lexemes.is_mark(at + 3, '.')) return std::nullopt;
    const unsigned day = small_number(lexemes.folded(at));
    const unsigned month = small_number(lexemes.folded(at + 2));
    const unsigned year = small_number(lexemes.folded(at + 4));
    if (!is_day(day) || month == 0 || month > 12 || !is_year(year)) return std::nullopt;
    return DateInText{iso_date(year, month, day), at + 5};
}

}  // namespace

std::optional<DateInText> read_date(const Lexemes& lexemes, std::size_t at) {
    if (lexemes[at].kind != LexemeKind::kDigits) return std::nullopt;
    const unsigned first = small_number(lexemes.folded(at));
    if (is_day(first) && lexemes[at + 1].word == kMonth) {
        const unsigned year = small_number(lexemes.folded(at + 2));
        if (!is_year(year)) return std::nullopt;
        return DateInText{iso_date(year, month_number(lexemes.folded(at + 1)), first),
                          skip_year_word(lexemes, at + 3)};
    }
    if (!is_year(first)) return read_numeric_date(lexemes, at);
    std::size_t next = skip_year_word(lexemes, at + 1);
    if (lexemes[next].word == kMonth) {
        const unsigned day = small_number(lexemes.folded(next + 1));
        if (!is_day(day)) return std::nullopt;
        return DateInText{iso_date(first, month_number(lexemes.folded(next)), day),
                          skip_ending(lexemes, next + 2)};
    }
    const unsigned day = small_number(lexemes.folded(next));
    if (!is_day(day) || lexemes[next + 1].word != kMonth) return std::nullopt;
    return DateInText{iso_date(first, month_number(lexemes.folded(next + 1)), day), next + 2};
}

std::optional<ActMention> read_dated_act(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const bool cabinet = lexemes[at].word == kNazirler && lexemes[at + 1].word == kKabinet;
    if (!cabinet && lexemes[at].word != kPrezident) return std::nullopt;
    std::size_t next = at + (cabinet ? 2 : 1);
    const auto date = read_date(lexemes, next);
    if (!date) return std::nullopt;
    next = date->end;
    if (lexemes[next].word == kTarixli) ++next;
    if (lexemes.is_mark(next, ',') || lexemes[next].word == kVe) ++next;
    if (lexemes.raw(next) == "№") ++next;
    const std::string number(lexemes.folded(next));
    if (lexemes[next].kind != LexemeKind::kDigits || number.size() > 5) return std::nullopt;
    ++next;
    if (lexemes[next].kind == LexemeKind::kWord && lexemes[next].glued &&
        lexemes[next].folded_size == 1) {
        ++next;  // "12s"
    }
    if (lexemes[next].word == kNomreli) ++next;
    const WordClass noun = lexemes[next].word;
    const std::string_view body = noun == kFerman                ? "decree"
                                  : noun == kSerencam && cabinet ? "cabinet-order"
                                  : noun == kSerencam            ? "order"
                                  : noun == kQerar && cabinet    ? "cabinet"
                                                                 : "";
    if (body.empty()) return std::nullopt;
    ActMention mention;
    mention.begin = at;
    mention.end = next + 1;
    mention.act = "az:" + std::string(body) + ":" + date->iso + ":" + number;
    mention.kind = CitationKind::kDecree;
    mention.genitive = is_genitive(lexemes.folded(next));
    return mention;
}

}  // namespace axtar::corpus::citations
