#include "corpus/citations/treaty_numbers.h"

#include <string>

#include "corpus/citations/azerbaijani_provisions.h"
#include "corpus/citations/provision_number.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::size_t kMaxBetween = 16;  // lexemes between a convention and "Protocol thereto"

std::string three_digits(unsigned number) {
    const std::string digits = std::to_string(number);
    return std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

// "No. 201", "№ 201", "201": the number and the lexeme behind it.
unsigned read_number(const Lexemes& lexemes, std::size_t& at) {
    std::size_t next = at;
    if (lexemes[next].word == kNo || lexemes.raw(next) == "№") ++next;
    if (lexemes.is_mark(next, '.')) ++next;
    if (lexemes[next].kind != LexemeKind::kDigits || lexemes[next].folded_size > 3) return 0;
    at = next + 1;
    return small_number(lexemes.folded(next));
}

ActMention treaty(std::size_t begin, std::size_t end, std::string key) {
    ActMention mention;
    mention.begin = begin;
    mention.end = end;
    mention.act = std::move(key);
    mention.kind = CitationKind::kTreaty;
    return mention;
}

std::optional<ActMention> council_of_europe(const Scan& scan, std::size_t at) {
    std::size_t end = at + 1;
    const unsigned number = read_number(scan.lexemes, end);
    if (number == 0) return std::nullopt;
    const KnownAct* known = scan.acts.by_treaty_series(number);
    return treaty(at, end, known != nullptr ? known->key : "cets:" + std::to_string(number));
}

// "ILO Convention No. 111", "ILO Convention 111"
std::optional<ActMention> labour_convention(const Scan& scan, std::size_t at) {
    if (scan.lexemes[at + 1].word != kConvention) return std::nullopt;
    std::size_t end = at + 2;
    const unsigned number = read_number(scan.lexemes, end);
    if (number == 0) return std::nullopt;
    return treaty(at, end, "ilo:c" + three_digits(number));
}

// "BƏT-in 111 nömrəli (saylı) Konvensiyasının"
std::optional<ActMention> labour_convention_az(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t end = skip_ending(lexemes, at + 1);
    const unsigned number = read_number(lexemes, end);
    if (number == 0 || lexemes[end].word != kNomreli) return std::nullopt;
    if (lexemes[end + 1].word != kTreatyNoun) return std::nullopt;
    ActMention mention = treaty(at, end + 2, "ilo:c" + three_digits(number));
    mention.genitive = is_genitive(lexemes.folded(end + 1));
    return mention;
}

// "… Convention, 1958 (No. 111)", as the Labour Organisation writes its own conventions.
std::optional<ActMention> dated_labour_convention(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t next = lexemes.is_mark(at + 1, ',') ? at + 2 : at + 1;
    const unsigned year = small_number(lexemes.folded(next));
    if (lexemes[next].kind != LexemeKind::kDigits || year < 1919 || year > 2100) {
        return std::nullopt;
    }
    if (!lexemes.is_mark(next + 1, '(') || lexemes[next + 2].word != kNo) return std::nullopt;
    std::size_t end = next + 2;
    const unsigned number = read_number(lexemes, end);
    if (number == 0 || !lexemes.is_mark(end, ')')) return std::nullopt;
    return treaty(at, end + 1, "ilo:c" + three_digits(number));
}

// The one optional protocol of a treaty, by the ways that keys of the table are made.
const KnownAct* optional_protocol(const Scan& scan, const std::string& act) {
    for (const std::string& key : {act + "-op", "op" + act}) {
        if (const KnownAct* protocol = scan.acts.find(key)) return protocol;
    }
    return nullptr;
}

// "the Convention … and the Optional Protocol thereto", "and its Optional Protocol", "və onun
// Fakültativ Protokolu": `at` is the word "Protocol".
std::optional<ActMention> protocol_thereto(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (scan.found.empty() || at < 2) return std::nullopt;
    const bool thereto = lexemes.folded(at + 1) == "thereto";
    const std::string_view owner = lexemes.folded(at - 2);
    const std::string_view optional = lexemes.folded(at - 1);
    const bool its = (owner == "its" && optional == "optional") ||
                     (owner == "onun" && optional.starts_with("fakultativ"));
    if ((!thereto && !its) || at - scan.done > kMaxBetween) return std::nullopt;
    for (std::size_t i = scan.done; i < at; ++i) {
        if (lexemes.is_mark(i, '.') || lexemes.is_mark(i, ';')) return std::nullopt;
    }
    const KnownAct* protocol = optional_protocol(scan, scan.found.back().act);
    if (protocol == nullptr) return std::nullopt;
    ActMention mention =
        treaty(its && at - 2 >= scan.done ? at - 2 : at, thereto ? at + 2 : at + 1, protocol->key);
    mention.genitive = is_genitive(lexemes.folded(at));
    return mention;
}

}  // namespace

std::optional<ActMention> read_treaty_number(const Scan& scan, std::size_t at) {
    const Lexeme& lexeme = scan.lexemes[at];
    if (lexeme.word == kProtocol || lexeme.word == kTreatyNoun) return protocol_thereto(scan, at);
    if (lexeme.word == kConvention) return dated_labour_convention(scan, at);
    if (!lexeme.all_capitals || lexeme.folded_size < 3 || lexeme.folded_size > 4) {
        return std::nullopt;
    }
    const std::string_view word = scan.lexemes.folded(at);
    if (word == "cets" || word == "ets") return council_of_europe(scan, at);
    if (word == "ilo") return labour_convention(scan, at);
    if (word == "bet") return labour_convention_az(scan, at);
    return std::nullopt;
}

}  // namespace axtar::corpus::citations
