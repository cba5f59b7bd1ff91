#include "corpus/citations/act_mention.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "corpus/citations/azerbaijani_provisions.h"
#include "corpus/citations/dated_acts.h"
#include "corpus/citations/law_titles.h"
#include "corpus/citations/letter_table.h"
#include "corpus/citations/named_treaties.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/respondent_states.h"
#include "corpus/citations/state_names.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

bool starts(const Lexemes& lexemes, std::size_t at, std::string_view beginning) {
    return lexemes.folded(at).starts_with(beginning);
}

// "Georgian Criminal Code", "Gürcüstan Respublikasının Konstitusiyası": in a query it is read, so
// that the article beside it is taken for no one else's.
std::optional<ActMention> foreign_act(const Scan& scan, std::size_t begin, std::size_t end) {
    if (!scan.query) return std::nullopt;
    return ActMention{begin, end, std::string(kForeignAct), CitationKind::kNamedAct};
}

std::optional<ActMention> constitution(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const std::string_view word = lexemes.folded(at);
    constexpr std::string_view kStem = "konstitusiya";
    const std::size_t after = skip_ending(lexemes, at + 1);
    const StateBefore before = state_before(scan, at);
    // "Konstitusiya Məhkəməsi", "konstitusiya quruluşu": no ending, no act.
    const bool bare = word.size() == kStem.size() && after == at + 1;
    if (word.size() > kStem.size() + 10) return std::nullopt;
    if (before.state == State::kOther) return foreign_act(scan, at, after);
    if (bare && !scan.query) return std::nullopt;
    if (!lexemes[at].capital && !scan.query) return std::nullopt;
    if (lexemes[at + 1].word == kQanun || starts(lexemes, at + 1, "mehkeme")) return std::nullopt;
    // "Konstitusiyası (Əsas Qanunu)" is that of 1978, which today's repealed.
    if (lexemes.is_mark(at + 1, '(') && starts(lexemes, at + 2, "esas")) return std::nullopt;
    if (at > 0 && (lexemes[at - 1].word == kBu || lexemes[at - 1].word == kHemin)) {
        return std::nullopt;
    }
    ActMention mention;
    mention.begin = before.begin;
    mention.end = after;
    mention.act = before.state == State::kNakhchivan ? "az-nmr:const" : "az:const";
    if (before.state == State::kNone && !scan.query && !scan.named.constitution.empty()) {
        mention.act = scan.named.constitution;
    }
    mention.kind = CitationKind::kCode;
    mention.genitive = is_genitive(lexemes.folded(after - 1));
    return mention;
}

// A short form that also names a body is a treaty only where the words say so.
bool treaty_is_meant(const Lexemes& lexemes, std::size_t at) {
    constexpr std::array<std::string_view, 13> kSigns = {
        "ratif",       "acced",     "accession", "sign",  "party",      "parties",   "protocol",
        "reservation", "implement", "denounc",   "under", "convention", "obligation"};
    for (std::size_t steps = 1; steps <= 6 && steps <= at; ++steps) {
        const std::string_view word = lexemes.folded(at - steps);
        if (lexemes.is_mark(at - steps, '.')) return false;
        for (const std::string_view sign : kSigns) {
            if (word.starts_with(sign)) return true;
        }
    }
    return false;
}

bool short_name_stands_alone(const Scan& scan, const KnownAct& act, const ActMention& mention) {
    if (scan.query) return true;
    const Lexemes& lexemes = scan.lexemes;
    // "ECHR 2013-II" is the series of reports.
    if (lexemes[mention.end].kind == LexemeKind::kDigits && lexemes[mention.end].folded_size == 4) {
        return false;
    }
    const bool explains_name = lexemes.is_mark(mention.begin - 1, '(') && !scan.found.empty() &&
                               scan.done + 1 == mention.begin && scan.found.back().act == act.key;
    if (explains_name) return true;
    if (act.kind == ActKind::kCode || !mention.readings.empty()) return false;
    return !act.names_a_committee || treaty_is_meant(scan.lexemes, mention.begin);
}

// English names of Azerbaijani acts: only where the State is said or understood.
bool belongs_to_azerbaijan(const Scan& scan, ActMention& mention) {
    const Lexemes& lexemes = scan.lexemes;
    State state = State::kNone;
    for (std::size_t at = mention.begin; at < mention.end; ++at) {
        if (lexemes[at].word == kAzerbaijan) state = State::kAzerbaijan;
    }
    mention.end = skip_english_state(lexemes, mention.end, state);
    if (mention.begin > scan.done && lexemes[mention.begin - 1].word == kAzerbaijan) {
        state = State::kAzerbaijan;
        --mention.begin;
    }
    if (state == State::kOther) return false;
    if (mention.begin > 0 && is_foreign_adjective(lexemes, mention.begin - 1)) return false;
    return state == State::kAzerbaijan || scan.azerbaijani_law();
}

// "European", "CoE", "Council of Europe", "Inter-American" and the like directly before lexeme
// `at`.
bool names_region(const Lexemes& lexemes, std::size_t at) {
    constexpr std::array<std::string_view, 7> kRegions = {"european", "coe", "american", "african",
                                                          "arab",     "oas", "au"};
    if (at == 0 || lexemes[at - 1].kind != LexemeKind::kWord) return false;
    const std::string_view word = lexemes.folded(at - 1);
    if (word == "europe") return at > 2 && lexemes.folded(at - 3) == "council";
    if (word == "union") return at > 1 && lexemes.folded(at - 2) == "african";
    return std::find(kRegions.begin(), kRegions.end(), word) != kRegions.end();
}

// "European Convention on Social Security", "European Convention against torture": another one than
// the European Convention, while "against Turkey" says whom it is held against.
bool goes_on_as_title(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const std::string_view word = lexemes.folded(at);
    if (lexemes[at].kind != LexemeKind::kWord) return false;
    if (word == "on" || word == "for" || word == "relating") return true;
    const std::size_t next = lexemes[at + 1].word == kThe ? at + 2 : at + 1;
    return word == "against" && (scan.query || lexemes[next].capital) &&
           !is_respondent_state(lexemes.folded(next));
}

// "CPMnin": capitals before an ending in small letters. All in one case, "cpmnin", it needs an
// article behind it: "emin" is a name.
bool is_name_with_ending(const Lexemes& lexemes, std::size_t at, std::size_t letters) {
    std::size_t capitals = 0;
    const std::string_view raw = lexemes.raw(at);
    for (std::size_t byte = 0, letter = 0; byte < raw.size(); ++letter) {
        const auto [code_point, size] = utf8::decode(raw, byte);
        const bool capital = code_point < kSignTableSize && sign_table()[code_point].capital;
        if (capital != (letter < letters)) break;
        if (capital) ++capitals;
        byte += size;
        if (byte == raw.size() && capitals == letters) return true;
    }
    const auto number = read_provision_number(lexemes, at + 1);
    return number && lexemes[number->end].word == kMadde;
}

// A short name in a query whose ending is glued to it: one lexeme.
KnownActs::Match short_name_with_ending(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (!scan.query || lexemes[at].kind != LexemeKind::kWord) return {};
    KnownActs::Match match = scan.acts.match_with_ending(lexemes.folded(at));
    if (match.end == 0 || !is_name_with_ending(lexemes, at, match.end)) return {};
    match.end = at + 1;
    return match;
}

std::optional<ActMention> known_name(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const std::size_t name = lexemes[at].kind == LexemeKind::kQuote ? at + 1 : at;
    KnownActs::Match match = scan.acts.match(lexemes, name, scan.query);
    if (match.end == 0) match = short_name_with_ending(scan, name);
    if (match.end == 0) return std::nullopt;
    ActMention mention = mention_of(scan, match, at);
    const KnownAct& act = scan.acts.all()[match.acts.front()];
    if (act.kind == ActKind::kBody) return std::nullopt;
    if (match.short_name) {
        mention.end = skip_ending(lexemes, match.end);
        mention.stands_alone = short_name_stands_alone(scan, act, mention);
        mention.genitive = true;  // "CM 145.2", "CM-in 145.2-ci maddəsi"
        return mention;
    }
    mention.genitive = is_genitive(lexemes.folded(match.end - 1));
    const bool another = match.english && match.end == name + 2 &&
                         starts(lexemes, name, "european") && goes_on_as_title(scan, match.end);
    if (another) return std::nullopt;
    if (match.english && act.of_united_nations && names_region(lexemes, name)) return std::nullopt;
    if (act.kind == ActKind::kTreaty) return mention;
    if (match.english) {
        const bool belongs = belongs_to_azerbaijan(scan, mention);
        return belongs ? mention : foreign_act(scan, mention.begin, mention.end);
    }
    const StateBefore before = state_before(scan, at);
    if (before.state == State::kOther) return foreign_act(scan, at, mention.end);
    mention.begin = before.begin;
    return mention;
}

// "1 nömrəli Protokolun"; "3 nömrəli protokol" in small letters is the minutes of some meeting.
std::optional<ActMention> numbered_protocol(const Scan& scan, std::size_t at) {
    auto protocol = known_name(scan, at);
    if (!protocol || (!scan.query && !scan.lexemes[protocol->end - 1].capital)) {
        return std::nullopt;
    }
    return protocol;
}

}  // namespace

std::optional<ActMention> read_act(const Scan& scan, std::size_t at) {
    const Lexeme& lexeme = scan.lexemes[at];
    if (lexeme.kind == LexemeKind::kDigits) {
        auto law = read_numbered_law(scan, at);
        return law ? std::move(law) : numbered_protocol(scan, at);
    }
    if (lexeme.kind == LexemeKind::kQuote) {
        const std::size_t close = closing_quote(scan.lexemes, at);
        const auto known = known_name(scan, at);
        if (known && known->end > close && close != 0) return known;
        if (auto title = read_quoted_title(scan, at)) return title;
        return read_named_treaty(scan, at);
    }
    if (lexeme.kind != LexemeKind::kWord) return std::nullopt;
    if (auto known = known_name(scan, at)) return known;
    if (lexeme.capital) {
        if (auto treaty = read_named_treaty(scan, at)) return treaty;
    }
    if (lexeme.word == kKonstitusiya) return constitution(scan, at);
    if (scan.lexemes.folded(at) == "haqqinda" && !scan.query) return read_unquoted_title(scan, at);
    return read_dated_act(scan, at);
}

namespace {

// What "Konvensiyanın", "Paktın" mean in a query that names nothing more. Of protocols and charters
// there are many.
std::string_view meant_by_noun(std::string_view folded) {
    const std::string_view noun = treaty_noun(folded);
    if (noun == "convention") return "echr";
    return noun == "covenant" ? "iccpr" : "*";
}

}  // namespace

std::optional<ActMention> read_act_named_before(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const bool that = lexemes[at].word == kHemin;
    const bool pronoun = that || lexemes[at].word == kBu;
    std::size_t noun = pronoun ? at + 1 : at;
    const bool constitutional =
        lexemes[noun].word == kKonstitusiya && lexemes[noun + 1].word == kQanun;
    if (constitutional) ++noun;
    const WordClass word = lexemes[noun].word;
    const bool is_act = word == kMecelle || word == kQanun || word == kTreatyNoun ||
                        word == kRules || word == kFerman || word == kSerencam || word == kQerar ||
                        (word == kKonstitusiya && pronoun);
    if (!is_act || !is_genitive(lexemes.folded(noun))) return std::nullopt;
    ActMention mention;
    mention.begin = at;
    mention.end = noun + 1;
    mention.genitive = true;
    mention.stands_alone = false;
    const std::string& defined =
        word == kMecelle ? scan.named.defined_code : scan.named.defined_law;
    if (!pronoun && !defined.empty() && (word == kMecelle || word == kQanun)) {
        mention.act = defined;
        return mention;
    }
    const std::string before = word == kMecelle ? scan.named.code
                               : word == kTreatyNoun
                                   ? scan.treaty_called(treaty_noun(lexemes.folded(noun)))
                                   : scan.named.law;
    const bool own_first = !that && !scan.context.act.empty() && word != kTreatyNoun;
    mention.own = own_first || before.empty() ||
                  (word == kTreatyNoun && pronoun && !that && !scan.context.act.empty());
    mention.act = mention.own ? scan.context.act : before;
    if (mention.act.empty() && scan.query) mention.act = meant_by_noun(lexemes.folded(noun));
    mention.own = mention.own && mention.act == scan.context.act;
    if (mention.act.empty()) return std::nullopt;
    return mention;
}

}  // namespace axtar::corpus::citations
