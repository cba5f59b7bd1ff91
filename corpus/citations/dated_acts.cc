#include "corpus/citations/dated_acts.h"

#include <string_view>
#include <utility>

#include "corpus/citations/azerbaijani_provisions.h"
#include "corpus/citations/provision_number.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::size_t kMaxTitle = 70;  // words and marks of a title in quotation marks

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
    return DateInText{iso_date(year, month, day), skip_year_word(lexemes, at + 5)};
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

std::size_t skip_quoted(const Lexemes& lexemes, std::size_t at) {
    if (lexemes[at].kind != LexemeKind::kQuote) return at;
    for (std::size_t i = at + 2; i < at + kMaxTitle && i < lexemes.size(); ++i) {
        if (lexemes[i].kind == LexemeKind::kQuote) return i + 1;
    }
    return at;
}

namespace {

struct DatedNumber {
    std::string date = {};
    std::string number = {};
    std::string title = {};
    std::size_t end = 0;
};

// "2006-cı il 18 aprel tarixli 391 nömrəli", "391 nömrəli, 18.04.2006 tarixli", a title: in any
// order, up to the noun.
DatedNumber read_date_number_title(const Lexemes& lexemes, std::size_t at) {
    DatedNumber read;
    for (int steps = 0; steps < 12; ++steps) {
        if (const auto date = read_date(lexemes, at); date && read.date.empty()) {
            read.date = date->iso;
            at = date->end;
        } else if (lexemes[at].kind == LexemeKind::kDigits && read.number.empty() &&
                   lexemes[at].folded_size <= 5) {
            read.number = lexemes.folded(at++);
            const bool letter = lexemes[at].kind == LexemeKind::kWord && lexemes[at].glued &&
                                lexemes[at].folded_size == 1;
            if (letter) ++at;  // "12s"
        } else if (const std::size_t behind = skip_quoted(lexemes, at);
                   behind != at && read.title.empty()) {
            read.title = title_slug(lexemes, at + 1, behind - 1);
            at = behind;
        } else if (lexemes[at].word == kTarixli || lexemes[at].word == kNomreli ||
                   lexemes.is_mark(at, ',') || lexemes[at].word == kVe || lexemes.raw(at) == "№") {
            ++at;
        } else {
            break;
        }
    }
    read.end = at;
    return read;
}

std::string_view body_of(WordClass noun, bool cabinet) {
    if (noun == kSerencam) return cabinet ? "cabinet-order" : "order";
    if (noun == kFerman && !cabinet) return "decree";
    return noun == kQerar && cabinet ? "cabinet" : "";
}

}  // namespace

std::optional<ActMention> read_dated_act(const Scan& scan, std::size_t at,
                                         const std::string& title) {
    const Lexemes& lexemes = scan.lexemes;
    const bool cabinet = lexemes[at].word == kNazirler && lexemes[at + 1].word == kKabinet;
    if (!cabinet && lexemes[at].word != kPrezident) return std::nullopt;
    DatedNumber read = read_date_number_title(lexemes, at + (cabinet ? 2 : 1));
    const std::string_view body = body_of(lexemes[read.end].word, cabinet);
    if (body.empty()) return std::nullopt;
    if (!title.empty()) read.title = title;
    std::string key = "az:" + std::string(body) + ":";
    if (!read.date.empty() && !read.number.empty()) {
        key += read.date + ":" + read.number;
    } else if (!read.title.empty()) {
        key += "act:" + read.title;
    } else if (!read.date.empty()) {
        key += read.date;
    } else {
        return std::nullopt;
    }
    ActMention mention;
    mention.begin = at;
    mention.end = read.end + 1;
    mention.act = std::move(key);
    mention.kind = CitationKind::kDecree;
    mention.genitive = is_genitive(lexemes.folded(read.end));
    return mention;
}

}  // namespace axtar::corpus::citations
