#include "corpus/citations/convention_protocols.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/citations/provision_number.h"
#include "corpus/citations/treaty_numbers.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

// "P1" at lexeme `at`, the number glued to its letter: the protocol; null where there is none.
const KnownAct* protocol_at(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const bool written = lexemes.folded(at) == "p" && lexemes[at + 1].kind == LexemeKind::kDigits &&
                         lexemes[at + 1].glued;
    if (!written) return nullptr;
    return scan.acts.find("echr-p" + std::to_string(small_number(lexemes.folded(at + 1))));
}

// An article of one or two digits.
bool is_article_number(const Lexemes& lexemes, std::size_t at) {
    return lexemes[at].kind == LexemeKind::kDigits && lexemes[at].folded_size <= 2;
}

bool is_glued_dash(const Lexemes& lexemes, std::size_t at) {
    return lexemes[at].kind == LexemeKind::kDash && lexemes[at].glued && lexemes[at + 1].glued;
}

// "ECHR P1", "P1 to the ECHR", "art. 1 P1", "P1 art. 1": "P1" alone may be anything.
bool is_beside_convention(const Scan& scan, std::size_t begin, std::size_t end) {
    const Lexemes& lexemes = scan.lexemes;
    const auto is_article = [&](std::size_t at) {
        return lexemes[at].word == kArticle || lexemes[at].word == kMadde ||
               (lexemes.folded(at) == "m" && lexemes.is_mark(at + 1, '.'));
    };
    std::size_t before = begin;
    while (before > 0 && lexemes.is_mark(before - 1, ',')) --before;
    if (before > 0 && names_the_convention(scan, before - 1)) return true;
    const bool numbered = before > 1 && lexemes[before - 1].kind == LexemeKind::kDigits;
    if (numbered && (is_article(before - 2) || lexemes.is_mark(before - 2, '.'))) return true;
    std::size_t behind = end;
    while (lexemes.is_mark(behind, ',') || lexemes[behind].word == kThe ||
           lexemes[behind].word == kOf || lexemes.folded(behind) == "to") {
        ++behind;
    }
    return is_article(behind) || names_the_convention(scan, behind);
}

// A protocol with "to the ECHR" behind it where that is there; nothing where it is another
// treaty's.
std::optional<ActMention> with_owner(const Scan& scan, ActMention protocol, bool stands_alone) {
    const Lexemes& lexemes = scan.lexemes;
    const std::size_t end = protocol.end;
    protocol.stands_alone = stands_alone;
    if (lexemes[end].word != kOf && lexemes.folded(end) != "to") return protocol;
    const std::size_t owner = lexemes[end + 1].word == kThe ? end + 2 : end + 1;
    if (!names_the_convention(scan, owner)) return std::nullopt;
    protocol.end = std::max(scan.acts.match(lexemes, owner, true).end, owner + 1);
    return protocol;
}

// "first" is 1, "sixteenth" 16; 0 for other words and for numbers that no protocol has.
unsigned english_ordinal(std::string_view folded) {
    using Ordinal = std::pair<std::string_view, unsigned>;
    constexpr std::array<Ordinal, 10> kOrdinals = {{{"first", 1},
                                                    {"fourth", 4},
                                                    {"sixth", 6},
                                                    {"seventh", 7},
                                                    {"eleventh", 11},
                                                    {"twelfth", 12},
                                                    {"thirteenth", 13},
                                                    {"fourteenth", 14},
                                                    {"fifteenth", 15},
                                                    {"sixteenth", 16}}};
    const auto* found = std::find_if(kOrdinals.begin(), kOrdinals.end(),
                                     [&](const Ordinal& each) { return each.first == folded; });
    return found == kOrdinals.end() ? 0 : found->second;
}

// "First Protocol", "Birinci Protokolun", "13-cü Protokol". In small letters "birinci protokol" may
// be the minutes of a meeting: it needs an article beside it.
std::optional<ActMention> read_ordinal_protocol(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    unsigned number = english_ordinal(lexemes.folded(at));
    const bool english = number != 0;
    std::size_t noun = at + 1;
    if (const auto words = read_number_in_words(lexemes, at)) {
        number = words->value;
        noun = words->end;
    } else if (const auto digits = read_provision_number(lexemes, at); digits && digits->ordinal) {
        number = small_number(digits->text);
        noun = digits->end;
    }
    const bool named =
        english ? lexemes.folded(noun) == "protocol" : lexemes.folded(noun).starts_with("protokol");
    const KnownAct* known = scan.acts.find("echr-p" + std::to_string(number));
    if (!named || known == nullptr) return std::nullopt;
    return with_owner(scan, {at, noun + 1, known->key, CitationKind::kTreaty},
                      english || lexemes[noun].capital);
}

// The last article of a protocol that grants a right; what follows are territories, signature and
// the like, which nobody cites beside a right of the Convention. 0: the protocol grants none.
unsigned last_right(std::string_view protocol) {
    using Rights = std::pair<std::string_view, unsigned>;
    constexpr std::array<Rights, 6> kRights = {{{"echr-p1", 3},
                                                {"echr-p4", 4},
                                                {"echr-p6", 2},
                                                {"echr-p7", 5},
                                                {"echr-p12", 1},
                                                {"echr-p13", 1}}};
    const auto* found = std::find_if(kRights.begin(), kRights.end(),
                                     [&](const Rights& each) { return each.first == protocol; });
    return found == kRights.end() ? 0 : found->second;
}

}  // namespace

bool is_beyond_protocol(const Scan& scan, std::string_view act, const ProvisionPath& path) {
    if (!act.starts_with("echr-p") || path.empty() || !scan.has_article("echr", path)) return false;
    const std::string_view number = path.front().number;
    const unsigned last = last_right(act);
    if (last == 0) return !scan.has_article(act, path);
    return small_number(number.substr(0, number.find_first_of(".-"))) > last;
}

bool names_the_convention(const Scan& scan, std::size_t at) {
    const KnownActs::Match match = scan.acts.match(scan.lexemes, at, true);
    return scan.lexemes[at].word == kConvention ||
           (match.end != 0 && scan.acts.all()[match.acts.front()].key == "echr");
}

std::optional<ActMention> read_numbered_protocol(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const std::string_view word = lexemes.folded(at);
    if (word != "protocol" && word != "protokol" && word != "prot") {
        return read_ordinal_protocol(scan, at);
    }
    const std::size_t noun_end = word == "prot" && lexemes.is_mark(at + 1, '.') ? at + 2 : at + 1;
    std::size_t end = noun_end;
    const unsigned number = read_treaty_series_number(lexemes, end);
    const auto ordinal = read_provision_number(lexemes, end - 1);
    if (number == 0 || (ordinal && ordinal->ordinal)) return std::nullopt;
    const KnownAct* known = scan.acts.find("echr-p" + std::to_string(number));
    if (known == nullptr) return std::nullopt;
    const bool said = end > noun_end + 1;  // "Protokol 13" alone may be the minutes of a meeting
    return with_owner(scan, {at, skip_ending(lexemes, end), known->key, CitationKind::kTreaty},
                      said);
}

std::optional<ShortProtocol> read_short_protocol(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (lexemes[at].kind != LexemeKind::kWord || lexemes[at].folded_size != 1) return std::nullopt;
    ShortProtocol read;
    if (lexemes.folded(at) == "a" && is_article_number(lexemes, at + 1) && lexemes[at + 1].glued) {
        const std::size_t letter = is_glued_dash(lexemes, at + 2) ? at + 3 : at + 2;
        const KnownAct* known = protocol_at(scan, letter);
        if (known == nullptr) return std::nullopt;
        read.protocol = {at, letter + 2, known->key, CitationKind::kTreaty};
        read.article = at + 1;
        read.end = letter + 2;
        return read;
    }
    const KnownAct* known = protocol_at(scan, at);
    if (known == nullptr) return std::nullopt;
    read.protocol = {at, at + 2, known->key, CitationKind::kTreaty};
    read.protocol.stands_alone = false;
    read.end = at + 2;
    if (is_glued_dash(lexemes, at + 2) && is_article_number(lexemes, at + 3)) {
        read.article = read.end = at + 3;
    } else if (!is_beside_convention(scan, at, at + 2)) {
        return std::nullopt;
    }
    return read;
}

}  // namespace axtar::corpus::citations
