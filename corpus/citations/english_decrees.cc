#include "corpus/citations/english_decrees.h"

#include <string>
#include <string_view>

#include "corpus/citations/dated_acts.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/state_names.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr int kMaxSteps = 10;  // number, body, State and date behind the noun

enum class Body { kNone, kPresident, kCabinet };

struct Decree {
    Body body = Body::kNone;
    State state = State::kNone;
    std::string number = {};
    std::string date = {};
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_cabinet(const Lexemes& lexemes, std::size_t at) {
    return lexemes.folded(at) == "cabinet" && lexemes[at + 1].word == kOf &&
           lexemes.folded(at + 2) == "ministers";
}

// What stands before the noun: "Presidential", "Azerbaijani Presidential", "Cabinet of Ministers".
void read_before(const Scan& scan, Decree& decree) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t at = decree.begin;
    if (at > scan.done && lexemes.folded(at - 1) == "presidential") {
        decree.body = Body::kPresident;
        --at;
    } else if (at > scan.done + 2 && is_cabinet(lexemes, at - 3)) {
        decree.body = Body::kCabinet;
        at -= 3;
    }
    if (decree.body != Body::kNone && at > scan.done && lexemes[at - 1].word == kAzerbaijan) {
        decree.state = State::kAzerbaijan;
        --at;
    }
    decree.begin = at;
}

// "5 May 2010" and, as Americans write, "May 5, 2010".
std::optional<DateInText> read_english_date(const Lexemes& lexemes, std::size_t at) {
    if (auto date = read_date(lexemes, at)) return date;
    if (lexemes[at].word != kMonth || lexemes[at + 1].kind != LexemeKind::kDigits) {
        return std::nullopt;
    }
    const std::size_t year = lexemes.is_mark(at + 2, ',') ? at + 3 : at + 2;
    const unsigned day = small_number(lexemes.folded(at + 1));
    if (lexemes[year].folded_size != 4 || day == 0 || day > 31) return std::nullopt;
    const unsigned month = month_number(lexemes.folded(at));
    const auto two = [](unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return DateInText{std::string(lexemes.folded(year)) + "-" + two(month) + "-" + two(day),
                      year + 1};
}

// One of: "No. 123", "of the President [of …]", "of the Cabinet of Ministers [of …]", "of 5 May
// 2010", "dated …". Gives the lexeme behind it, or `at`.
std::size_t read_piece(const Lexemes& lexemes, std::size_t at, Decree& decree) {
    const bool number_sign = lexemes[at].word == kNo || lexemes.raw(at) == "№";
    if (number_sign && decree.number.empty()) {
        const std::size_t digits = lexemes.is_mark(at + 1, '.') ? at + 2 : at + 1;
        if (lexemes[digits].kind != LexemeKind::kDigits) return at;
        decree.number = lexemes.folded(digits);
        return digits + 1;
    }
    const std::string_view word = lexemes.folded(at);
    const bool joins = lexemes[at].word == kOf || word == "dated" || word == "by" || word == "from";
    std::size_t next = joins ? at + 1 : at;
    if (decree.date.empty()) {
        if (const auto date = read_english_date(lexemes, next)) {
            decree.date = date->iso;
            return date->end;
        }
    }
    if (!joins || decree.body != Body::kNone) return at;
    if (lexemes[next].word == kThe) ++next;
    if (lexemes[next].word == kAzerbaijan) {
        decree.state = State::kAzerbaijan;
        ++next;
    }
    if (is_cabinet(lexemes, next)) {
        decree.body = Body::kCabinet;
        next += 3;
    } else if (lexemes.folded(next) == "president") {
        decree.body = Body::kPresident;
        ++next;
    } else {
        return at;
    }
    return skip_english_state(lexemes, next, decree.state);
}

std::string_view key_of(std::string_view noun, Body body) {
    const bool president = body == Body::kPresident;
    if (noun == "decree") return president ? "decree" : "cabinet";
    if (noun == "order") return president ? "order" : "cabinet-order";
    return president ? "" : "cabinet";
}

}  // namespace

std::optional<ActMention> read_english_decree(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (!lexemes[at].capital && !scan.query) return std::nullopt;
    Decree decree;
    decree.begin = at;
    decree.end = at + 1;
    read_before(scan, decree);
    for (int steps = 0; steps < kMaxSteps; ++steps) {
        const std::size_t place = lexemes.is_mark(decree.end, ',') ? decree.end + 1 : decree.end;
        const std::size_t next = read_piece(lexemes, place, decree);
        if (next == place) break;
        decree.end = next;
    }
    const bool ours = decree.state == State::kAzerbaijan ||
                      (decree.state == State::kNone && scan.azerbaijani_law());
    if (decree.body == Body::kNone || decree.date.empty() || !ours) return std::nullopt;
    const std::string_view kind = key_of(lexemes.folded(at), decree.body);
    if (kind.empty()) return std::nullopt;
    ActMention mention;
    mention.begin = decree.begin;
    mention.end = decree.end;
    mention.act = "az:" + std::string(kind) + ":" + decree.date;
    if (!decree.number.empty()) mention.act += ":" + decree.number;
    mention.kind = CitationKind::kDecree;
    return mention;
}

}  // namespace axtar::corpus::citations
