#include "corpus/citations/treaty_numbers.h"

#include <string>
#include <utility>

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
    const unsigned number = read_treaty_series_number(scan.lexemes, end);
    if (number == 0) return std::nullopt;
    const KnownAct* known = scan.acts.by_treaty_series(number);
    return treaty(at, end, known != nullptr ? known->key : "cets:" + std::to_string(number));
}

// Behind "C111" a query may say what it is: "C111 Konvensiyasının", "C111 saylı Konvensiya". Gives
// the lexeme behind the noun, or `at`; a convention that has its name there is another one.
std::size_t skip_convention(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const std::size_t noun = lexemes[at].word == kNomreli ? at + 1 : at;
    const bool named = treaty_noun(lexemes.folded(noun)) == "convention" &&
                       scan.acts.match(lexemes, noun, true).end == 0;
    return scan.query && named ? skip_ending(lexemes, noun + 1) : at;
}

// "C111", "C029" of a convention of the table, alone or before its noun; there "C-111", too.
std::optional<ActMention> convention_by_letter(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const bool dash = lexemes[at + 1].kind == LexemeKind::kDash && lexemes[at + 1].glued;
    const std::size_t number = dash ? at + 2 : at + 1;
    const Lexeme& digits = lexemes[number];
    const bool written = lexemes[at].all_capitals && lexemes.folded(at) == "c" &&
                         digits.kind == LexemeKind::kDigits && digits.glued &&
                         digits.folded_size >= 2 && digits.folded_size <= 3;
    if (!written) return std::nullopt;
    const std::string key = "ilo:c" + three_digits(small_number(lexemes.folded(number)));
    const std::size_t end = skip_convention(scan, number + 1);
    const bool named = end > number + 1;
    if (scan.acts.find(key) == nullptr || (dash && !named)) return std::nullopt;
    ActMention mention = treaty(at, end, key);
    mention.stands_alone = named;
    return mention;
}

bool is_conventions(const Lexemes& lexemes, std::size_t at) {
    return lexemes[at].word == kConvention || lexemes.folded(at) == "conventions";
}

// "ILO Convention No. 111", "ILO Conventions 29 and 105", "ILO C111", "the International Labour
// Organization (ILO) Convention No. 169"
std::optional<ActMention> labour_convention(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t noun = lexemes.is_mark(at + 1, ')') ? at + 2 : at + 1;
    if (lexemes.folded(noun) == "s" && lexemes[noun].glued) ++noun;  // "ILO's"
    if (lexemes.raw(noun) == "’" || lexemes.is_mark(noun, '\'')) noun += 2;
    const bool letter = lexemes.folded(noun) == "c";  // "ILO C111", "ILO C 111"
    if (!is_conventions(lexemes, noun) && !letter) return std::nullopt;
    std::size_t end = noun + 1;
    const unsigned number = read_treaty_series_number(lexemes, end);
    if (number == 0) return std::nullopt;
    return treaty(at, letter ? skip_convention(scan, end) : end, "ilo:c" + three_digits(number));
}

// "… ILO Conventions Nos. 29 and 105": the numbers behind the first.
std::optional<ActMention> next_labour_convention(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (scan.found.empty() || !scan.found.back().act.starts_with("ilo:c")) return std::nullopt;
    if (at <= scan.done || at - scan.done > 4 || lexemes[at].folded_size > 3) return std::nullopt;
    for (std::size_t i = scan.done; i < at; ++i) {
        const WordClass word = lexemes[i].word;
        const bool joins = lexemes.is_mark(i, ',') || lexemes.is_mark(i, '.') || word == kAnd ||
                           word == kNo || word == kVe || lexemes.raw(i) == "№";
        if (!joins) return std::nullopt;
    }
    const Citation& before = scan.found.back();
    const std::string_view text = lexemes.text().substr(before.start, before.end - before.start);
    // One of several: the first said so, or this one goes on with a list.
    const bool several = text.find("onventions") != std::string_view::npos ||
                         text.find_first_not_of("0123456789") == std::string_view::npos;
    if (!several) return std::nullopt;
    return treaty(at, at + 1, "ilo:c" + three_digits(small_number(lexemes.folded(at))));
}

// "111 nömrəli (saylı) Konvensiyasının" from the number on, which stands at `at`.
std::optional<ActMention> numbered_convention_az(const Scan& scan, std::size_t begin,
                                                 std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const unsigned number = read_treaty_series_number(lexemes, at);
    if (number == 0 || lexemes[at].word != kNomreli) return std::nullopt;
    if (lexemes[at + 1].word != kTreatyNoun) return std::nullopt;
    ActMention mention = treaty(begin, at + 2, "ilo:c" + three_digits(number));
    mention.genitive = is_genitive(lexemes.folded(at + 1));
    return mention;
}

// "BƏT-in 111 nömrəli Konvensiyası", also by the abbreviation ƏİT; in a query "BƏT C111" too
std::optional<ActMention> labour_convention_az(const Scan& scan, std::size_t at) {
    const std::size_t number = skip_ending(scan.lexemes, at + 1);
    auto mention = numbered_convention_az(scan, at, number);
    if (mention || !scan.query) return mention;
    mention = convention_by_letter(scan, number);
    if (!mention) return std::nullopt;
    mention->begin = at;
    mention->stands_alone = true;
    return mention;
}

// "Beynəlxalq Əmək Təşkilatının 111 nömrəli …", "International Labour Organization Convention …":
// `at` is the first word.
std::optional<ActMention> of_labour_organisation(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (lexemes.folded(at + 1) == "emek" && lexemes.folded(at + 2).starts_with("teskilat")) {
        std::size_t number = at + 3;
        if (lexemes.is_mark(number, '(') && lexemes.is_mark(number + 2, ')')) number += 3;
        return numbered_convention_az(scan, at, number);
    }
    const bool english =
        lexemes.folded(at + 1).starts_with("labo") && lexemes.folded(at + 2).starts_with("organi");
    if (!english) return std::nullopt;
    const std::size_t last = lexemes.is_mark(at + 3, '(') ? at + 4 : at + 2;
    auto mention = labour_convention(scan, last);
    if (mention) mention->begin = at;
    return mention;
}

// "Convention No. 111 of the ILO", "Convention 169 of the International Labour Organization"
std::optional<ActMention> convention_of_labour_organisation(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t end = at + 1;
    const unsigned number = read_treaty_series_number(lexemes, end);
    if (number == 0 || lexemes[end].word != kOf) return std::nullopt;
    const std::size_t owner = lexemes[end + 1].word == kThe ? end + 2 : end + 1;
    const bool short_form = lexemes.folded(owner) == "ilo";
    const bool full =
        lexemes.folded(owner) == "international" && lexemes.folded(owner + 1).starts_with("labo");
    if (!short_form && !full) return std::nullopt;
    return treaty(at, short_form ? owner + 1 : owner + 3, "ilo:c" + three_digits(number));
}

// "… Convention, 1958 (No. 111)", "Convention (No. 89) concerning …", as the Labour Organisation
// writes its own conventions.
std::optional<ActMention> dated_labour_convention(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t next = lexemes.is_mark(at + 1, ',') ? at + 2 : at + 1;
    const unsigned year = small_number(lexemes.folded(next));
    if (lexemes[next].kind == LexemeKind::kDigits && year >= 1919 && year < 2100) ++next;
    if (!lexemes.is_mark(next, '(') || lexemes[next + 1].word != kNo) return std::nullopt;
    std::size_t end = next + 1;
    const unsigned number = read_treaty_series_number(lexemes, end);
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

// The key of the convention that a number alone means.
std::string numbered_convention(const Scan& scan, unsigned number) {
    std::string labour = "ilo:c" + three_digits(number);
    const KnownAct* european = scan.acts.by_treaty_series(number);
    return european != nullptr && scan.acts.find(labour) == nullptr ? european->key : labour;
}

// "111 nömrəli Konvensiyanın"
std::optional<ActMention> convention_behind_number(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t end = at;
    const unsigned number = read_treaty_series_number(lexemes, end);
    const bool named = number != 0 && lexemes[end].word == kNomreli &&
                       treaty_noun(lexemes.folded(end + 1)) == "convention";
    return named ? std::optional(treaty(at, end + 2, numbered_convention(scan, number)))
                 : std::nullopt;
}

// "Convention No. 111", "Convention 111". A bare number that the European Convention has is its
// article, and one that is glued to the noun or of no treaty that is known belongs to something
// else: "… of the Convention.33. The Court".
std::optional<ActMention> convention_before_number(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const std::string_view noun = lexemes.folded(at);
    if (treaty_noun(noun) != "convention" || is_genitive(noun)) return std::nullopt;
    const bool said = lexemes[at + 1].word == kNo || lexemes.raw(at + 1) == "№";
    if (!said && (lexemes[at + 1].kind != LexemeKind::kDigits || lexemes[at + 1].glued)) {
        return std::nullopt;
    }
    std::size_t end = at + 1;
    const unsigned number = read_treaty_series_number(lexemes, end);
    if (number == 0 || lexemes.is_mark(end, '/')) return std::nullopt;
    std::string key = numbered_convention(scan, number);
    const ProvisionPath article = {{ProvisionLevel::kArticle, std::to_string(number)}};
    const bool known = !scan.has_article("echr", article) && scan.acts.find(key) != nullptr;
    return said || known ? std::optional(treaty(at, end, std::move(key))) : std::nullopt;
}

}  // namespace

std::optional<ActMention> read_typed_treaty_number(const Scan& scan, std::size_t at) {
    auto mention = convention_by_letter(scan, at);
    const bool by_letter = mention.has_value();
    if (!mention && scan.lexemes[at].kind == LexemeKind::kDigits) {
        mention = convention_behind_number(scan, at);
    }
    if (!mention) mention = convention_before_number(scan, at);
    if (!mention) return std::nullopt;
    mention->genitive = true;
    mention->stands_alone = by_letter && mention->stands_alone;
    return mention;
}

unsigned read_treaty_series_number(const Lexemes& lexemes, std::size_t& at) {
    std::size_t next = at;
    if (lexemes[next].word == kNo || lexemes.raw(next) == "№") ++next;
    if (lexemes.is_mark(next, '.')) ++next;
    if (lexemes[next].kind != LexemeKind::kDigits || lexemes[next].folded_size > 3) return 0;
    at = next + 1;
    return small_number(lexemes.folded(next));
}

std::optional<ActMention> read_treaty_number(const Scan& scan, std::size_t at) {
    const Lexeme& lexeme = scan.lexemes[at];
    if (lexeme.word == kProtocol || lexeme.word == kTreatyNoun) return protocol_thereto(scan, at);
    if (lexeme.kind == LexemeKind::kDigits) return next_labour_convention(scan, at);
    if (lexeme.word == kConvention) {
        auto dated = dated_labour_convention(scan, at);
        return dated ? std::move(dated) : convention_of_labour_organisation(scan, at);
    }
    const std::string_view word = scan.lexemes.folded(at);
    if (word == "beynelxalq" || word == "international") return of_labour_organisation(scan, at);
    if (!lexeme.all_capitals || lexeme.folded_size < 3 || lexeme.folded_size > 4) {
        return std::nullopt;
    }
    if (word == "cets" || word == "ets") return council_of_europe(scan, at);
    if (word == "ilo") return labour_convention(scan, at);
    if (word == "bet" || word == "eit") return labour_convention_az(scan, at);
    return std::nullopt;
}

}  // namespace axtar::corpus::citations
