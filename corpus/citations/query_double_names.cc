#include "corpus/citations/query_double_names.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/citations/provision_number.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

// What stands between two names of one act.
struct Between {
    bool near = false;     // nothing, or signs that do not part them
    bool bracket = false;  // "(" opens before the second
    bool said = false;     // "№" or "No." says that a number follows
    bool comma = false;
};

Between between(const Lexemes& lexemes, std::size_t from, std::size_t to) {
    constexpr std::size_t kMaxBetween = 4;
    Between signs{.near = from <= to && to - from <= kMaxBetween};
    for (std::size_t at = from; at < to && signs.near; ++at) {
        const bool open = lexemes.is_mark(at, '(') || lexemes.is_mark(at, '[');
        const bool number = lexemes.raw(at) == "№" || lexemes[at].word == kNo;
        const bool comma = lexemes.is_mark(at, ',');
        signs.bracket = signs.bracket || open;
        signs.said = signs.said || number;
        signs.comma = signs.comma || comma;
        signs.near = open || number || comma || lexemes.is_mark(at, '.') ||
                     lexemes[at].kind == LexemeKind::kDash ||
                     lexemes[at].kind == LexemeKind::kQuote || lexemes[at].word == kThe;
    }
    // "№ 727-IQ": the sign belongs to the number already.
    signs.said = signs.said || lexemes.raw(to) == "№";
    return signs;
}

bool is_number_of_law(const ActMention& act) { return act.kind == CitationKind::kActNumber; }

bool is_treaty(const Scan& scan, const ActMention& act) {
    return scan.article_kind(act.act) == CitationKind::kTreatyArticle;
}

bool is_known(const Scan& scan, const ActMention& act) {
    return scan.acts.find(act.act) != nullptr;
}

bool reads_as(const ActMention& act, std::string_view key) {
    return std::any_of(act.readings.begin(), act.readings.end(),
                       [key](const Reading& reading) { return reading.key == key; });
}

// "(the Convention)": the noun alone, by which a text calls what it has named.
bool is_noun_alone(const Lexemes& lexemes, const ActMention& act) {
    const std::size_t noun = lexemes[act.begin].word == kThe ? act.begin + 1 : act.begin;
    return noun + 1 == act.end && !treaty_noun(lexemes.folded(noun)).empty();
}

// "№ 695-IQ Torpaq Məcəlləsi", "695-IQ nömrəli Torpaq Məcəlləsi", "Torpaq Məcəlləsi № 695-IQ": it
// is said that the number belongs to the name beside it.
bool says_number(const Lexemes& lexemes, const ActMention& number, const ActMention& law) {
    if (lexemes.raw(number.begin) == "№" || lexemes[number.begin].word == kNo) return true;
    const bool nomreli =
        lexemes[number.end - 1].word == kNomreli || lexemes[number.end].word == kNomreli;
    return nomreli && number.begin < law.begin;
}

// Of a number and a law, which of the two names both; null where they are two acts. A number that
// the table knows is of that law alone. Beside a code whose number it lacks one is the code's only
// where it is `said`: "Meşə Məcəlləsi 96-VQ" is two acts.
const ActMention* of_number(const Scan& scan, const ActMention& number, const ActMention& law,
                            bool said) {
    if (is_number_of_law(law)) return nullptr;
    if (law.act == "*") return &number;
    if (is_known(scan, number)) return nullptr;
    if (law.act.starts_with("az:act:")) return &number;
    const KnownAct* known = scan.acts.find(law.act);
    if (known == nullptr || known->kind != ActKind::kCode) return nullptr;
    const bool own = known->number.empty() ? said || says_number(scan.lexemes, number, law)
                                           : number.act == "az:" + known->number;
    return own ? &law : nullptr;
}

// Which of two treaties beside each other names both, the second in brackets; null where they are
// two.
const ActMention* of_treaties(const Scan& scan, const ActMention& first, const ActMention& second) {
    if (is_noun_alone(scan.lexemes, second)) return &first;
    if (is_known(scan, first) && is_known(scan, second)) return nullptr;
    if (is_known(scan, first) || second.act.starts_with("cets:")) return &first;
    return &second;
}

// Which of two names side by side says what both mean; null where they are of two acts.
const ActMention* name_of_both(const Scan& scan, const ActMention& first, const ActMention& second,
                               const Between& signs) {
    if (!signs.near || first.act == kForeignAct || second.act == kForeignAct) return nullptr;
    if (first.readings.empty() && reads_as(second, first.act)) return &first;
    if (second.readings.empty() && reads_as(first, second.act)) return &second;
    if (first.act == second.act && first.act != "*") return &first;
    if (!first.readings.empty() || !second.readings.empty()) return nullptr;
    if (is_number_of_law(first)) {
        return signs.comma ? nullptr : of_number(scan, first, second, signs.said);
    }
    if (is_number_of_law(second)) {
        const bool apart = signs.comma && !signs.said && !signs.bracket;
        return apart ? nullptr : of_number(scan, second, first, signs.said);
    }
    const bool treaties = signs.bracket && is_treaty(scan, first) && is_treaty(scan, second);
    return treaties ? of_treaties(scan, first, second) : nullptr;
}

// The lexeme behind the bracket that closes at `at`, with the case ending of the name:
// "(AİHK)-nın".
std::size_t skip_closing(const Lexemes& lexemes, std::size_t at) {
    const bool closes = lexemes.is_mark(at, ')') || lexemes.is_mark(at, ']');
    return closes ? skip_ending(lexemes, at + 1) : at;
}

}  // namespace

void join_double_names(const Scan& scan, std::vector<QueryPart>& parts) {
    for (std::size_t i = 0; i + 1 < parts.size();) {
        QueryPart& first = parts[i];
        const QueryPart& second = parts[i + 1];
        const bool names = first.act && second.act;
        const Between signs = names ? between(scan.lexemes, first.end, second.begin) : Between{};
        const ActMention* both =
            names ? name_of_both(scan, *first.act, *second.act, signs) : nullptr;
        if (both == nullptr) {
            ++i;
            continue;
        }
        ActMention act = *both;
        act.stands_alone = first.act->stands_alone || second.act->stands_alone;
        act.genitive = true;
        act.begin = first.begin;
        act.end = signs.bracket ? skip_closing(scan.lexemes, second.end) : second.end;
        first.end = act.end;
        first.act = std::move(act);
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

}  // namespace axtar::corpus::citations
