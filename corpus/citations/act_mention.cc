#include "corpus/citations/act_mention.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "corpus/citations/act_number.h"
#include "corpus/citations/azerbaijani_provisions.h"
#include "corpus/citations/dated_acts.h"
#include "corpus/citations/named_treaties.h"
#include "corpus/citations/provision_number.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::size_t kMaxTitle = 70;        // words and marks of a title in quotation marks
constexpr std::size_t kMaxTitlesInARow = 6;  // “A” və “B” haqqında … qanunlarının
constexpr std::size_t kMaxDateAndNumber = 18;
constexpr std::size_t kMaxLostTitle = 20;

enum class State { kNone, kAzerbaijan, kNakhchivan, kOther };

struct Prefix {
    State state = State::kNone;
    std::size_t begin = 0;
};

bool starts(const Lexemes& lexemes, std::size_t at, std::string_view beginning) {
    return lexemes.folded(at).starts_with(beginning);
}

// "Azərbaycan Respublikasının" before lexeme `at`; other republics and the Soviet one are foreign.
Prefix state_before(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (at == 0 || at <= scan.done) return {State::kNone, at};
    const std::size_t last = at - 1;
    for (std::size_t back = last, steps = 0; steps < 6; ++steps, --back) {
        if (lexemes[back].word == kSsr) return {State::kOther, at};
        if (back == 0) break;
    }
    // "Naxçıvan MR Konstitusiyası"
    const bool short_form = lexemes.folded(last) == "mr" && lexemes[last].all_capitals;
    if (short_form && last >= 1 && starts(lexemes, last - 1, "naxcivan")) {
        return {State::kNakhchivan, last - 1};
    }
    if (lexemes[last].word == kRepublic && last >= 1) {
        if (lexemes[last - 1].word == kAzerbaijan) return {State::kAzerbaijan, last - 1};
        if (lexemes[last - 1].word == kMuxtar) {
            return {State::kNakhchivan, last >= 2 ? last - 2 : last - 1};
        }
        return {State::kOther, at};
    }
    if (starts(lexemes, last, "federasiya")) return {State::kOther, at};
    if (lexemes[last].word == kAzerbaijan) return {State::kAzerbaijan, last};
    return {State::kNone, at};
}

// "Azərbaycan Respublikasının" at lexeme `at`: the lexeme behind it.
std::size_t skip_state(const Lexemes& lexemes, std::size_t at, State& state) {
    if (lexemes[at].word == kAzerbaijan && lexemes[at + 1].word == kRepublic) {
        state = State::kAzerbaijan;
        return at + 2;
    }
    if (starts(lexemes, at, "naxcivan") && lexemes[at + 1].word == kMuxtar &&
        lexemes[at + 2].word == kRepublic) {
        state = State::kNakhchivan;
        return at + 3;
    }
    if (starts(lexemes, at, "naxcivan") && lexemes.folded(at + 1) == "mr") {
        state = State::kNakhchivan;
        return at + 2;
    }
    if (lexemes[at].capital && lexemes[at + 1].word == kRepublic) {
        state = State::kOther;
        return at + 2;
    }
    return at;
}

// "of the Republic of Azerbaijan", "of Azerbaijan" behind an English name.
std::size_t skip_english_state(const Lexemes& lexemes, std::size_t at, State& state) {
    if (lexemes[at].word != kOf) return at;
    std::size_t next = at + 1;
    if (lexemes[next].word == kThe) ++next;
    if (lexemes[next].word == kRepublic && lexemes[next + 1].word == kOf) next += 2;
    if (lexemes[next].word == kAzerbaijan) {
        state = State::kAzerbaijan;
        return next + 1;
    }
    if (lexemes[next].capital) state = State::kOther;
    return at;
}

bool is_foreign_adjective(const Lexemes& lexemes, std::size_t at) {
    constexpr std::array<std::string_view, 9> kEndings = {"ian",  "ese",  "ish",  "ean", "ench",
                                                          "utch", "wiss", "reek", "ovak"};
    const std::string_view word = lexemes.folded(at);
    return lexemes[at].capital && word != "azerbaijanian" &&
           std::any_of(kEndings.begin(), kEndings.end(),
                       [word](std::string_view ending) { return word.ends_with(ending); });
}

struct LawNoun {
    std::size_t end = 0;  ///< behind "Qanunu"; 0 where there is none
    State state = State::kNone;
    std::optional<ActNumber> number = std::nullopt;
    bool genitive = false;
};

// What stands behind a title or a number: [State] [date, number] [Konstitusiya] Qanunu.
LawNoun read_law_noun(const Lexemes& lexemes, std::size_t at) {
    LawNoun noun;
    for (std::size_t steps = 0; steps < kMaxDateAndNumber; ++steps) {
        at = skip_state(lexemes, at, noun.state);
        const Lexeme& lexeme = lexemes[at];
        if (lexeme.word == kKonstitusiya && lexemes[at + 1].word == kQanun) ++at;
        if (lexemes[at].word == kQanun) {
            noun.end = at + 1;
            noun.genitive = is_genitive(lexemes.folded(at));
            return noun;
        }
        if (lexeme.kind == LexemeKind::kDigits && !noun.number) {
            noun.number = read_act_number(lexemes, at);
            if (noun.number) {
                at = noun.number->end;
                continue;
            }
        }
        const bool of_a_date = lexeme.kind == LexemeKind::kDigits || lexeme.word == kMonth ||
                               lexeme.word == kIl || lexeme.word == kCi ||
                               lexeme.kind == LexemeKind::kDash || lexeme.word == kTarixli ||
                               lexeme.word == kNomreli || lexemes.raw(at) == "№" ||
                               lexeme.word == kNo || lexeme.mark == '.';
        if (!of_a_date) return noun;
        ++at;
    }
    return noun;
}

std::string law_key(const Scan& scan, const ActNumber& number) {
    const KnownAct* known = scan.acts.by_number(number.number, number.convocation);
    return known != nullptr ? known->key : "az:" + number.text();
}

// A quotation mark that stands before a word and apart from the word before opens.
bool opens_quotation(const Lexemes& lexemes, std::size_t at) {
    return !lexemes[at].glued && lexemes[at + 1].glued;
}

// The closing quotation mark of a title that opens at `at`; 0 where another one opens before.
std::size_t closing_quote(const Lexemes& lexemes, std::size_t at) {
    for (std::size_t i = at + 1; i < at + kMaxTitle && i < lexemes.size(); ++i) {
        if (lexemes[i].kind != LexemeKind::kQuote) continue;
        return i > at + 1 && !opens_quotation(lexemes, i) ? i : 0;
    }
    return 0;
}

// “A haqqında”, “B haqqında” və “C haqqında” … qanunlarının: the noun stands behind the last.
LawNoun read_noun_behind_titles(const Lexemes& lexemes, std::size_t at) {
    for (std::size_t titles = 0; titles < kMaxTitlesInARow; ++titles) {
        std::size_t next = at;
        while (lexemes.is_mark(next, ',') || lexemes[next].word == kVe) ++next;
        if (next == at || lexemes[next].kind != LexemeKind::kQuote) break;
        const std::size_t close = closing_quote(lexemes, next);
        if (close == 0) break;
        at = close + 1;
    }
    return read_law_noun(lexemes, at);
}

std::optional<ActMention> statute_in_quotes(const Lexemes& lexemes, std::size_t at,
                                            std::size_t close) {
    const std::size_t ending = close + 1;
    const bool has_ending = lexemes[ending].kind == LexemeKind::kWord && lexemes[ending].glued;
    ActMention mention;
    mention.begin = at;
    mention.end = has_ending ? ending + 1 : ending;
    mention.act = "az:act:" + title_slug(lexemes, at + 1, close);
    mention.genitive = is_genitive(lexemes.folded(has_ending ? ending : close - 1));
    mention.stands_alone = false;
    if (!mention.genitive) return std::nullopt;
    return mention;
}

// “4) Dövlət rüsumu haqqında” … Qanunu, whose opening mark got lost: the title begins where the
// clause does. `close` is the closing mark; gives the lexeme before the title, or `close`.
std::size_t lost_opening(const Scan& scan, std::size_t close) {
    const Lexemes& lexemes = scan.lexemes;
    for (std::size_t at = close; at > scan.done && close - at < kMaxLostTitle; --at) {
        const Lexeme& before = lexemes[at - 1];
        if (before.kind == LexemeKind::kQuote) return close;
        const bool divides = before.mark == '.' || before.mark == ';' || before.mark == ':' ||
                             before.mark == ')' || before.mark == '(';
        if (divides || lexemes[at].line_start) return lexemes[at].capital ? at - 1 : close;
    }
    return close;
}

// “Ərizələrin qəbulu haqqında” Azərbaycan Respublikası Prezidentinin … Fərmanı, and the same of the
// Cabinet.
std::optional<ActMention> titled_decree(const Scan& scan, std::size_t at, std::size_t close) {
    const Lexemes& lexemes = scan.lexemes;
    State state = State::kNone;
    const std::size_t body = skip_state(lexemes, close + 1, state);
    if (state == State::kNakhchivan || state == State::kOther) return std::nullopt;
    const std::size_t begin = lexemes[at].kind == LexemeKind::kQuote ? at : at + 1;
    auto decree = read_dated_act(scan, body, title_slug(lexemes, at + 1, close));
    if (decree) decree->begin = begin;
    return decree;
}

std::optional<ActMention> quoted_title(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t close = closing_quote(lexemes, at);
    if (at > 0 && lexemes[at - 1].word == kHaqqinda && lexemes[at].glued) {
        close = at;
        at = lost_opening(scan, close);
        if (at == close) return std::nullopt;
    }
    if (close == 0) return std::nullopt;
    if (lexemes[close - 1].word == kRules) return statute_in_quotes(lexemes, at, close);
    if (auto decree = titled_decree(scan, at, close)) return decree;
    const LawNoun direct = read_law_noun(lexemes, close + 1);
    const LawNoun noun = direct.end != 0 ? direct : read_noun_behind_titles(lexemes, close + 1);
    if (noun.end == 0 || noun.state == State::kOther) return std::nullopt;
    if (lexemes[close - 1].word != kHaqqinda && noun.state == State::kNone) return std::nullopt;
    ActMention mention;
    mention.begin = lexemes[at].kind == LexemeKind::kQuote ? at : at + 1;
    mention.end = direct.end != 0 ? direct.end : close + 1;
    mention.genitive = direct.end != 0 && direct.genitive;
    const std::string slug = title_slug(lexemes, at + 1, close);
    if (direct.number) {
        mention.act = law_key(scan, *direct.number);
        mention.kind = CitationKind::kActNumber;
    } else if (noun.state == State::kNakhchivan) {
        mention.act = "az-nmr:act:" + slug;
    } else {
        const KnownAct* known = scan.acts.by_title(slug);
        mention.act = known != nullptr ? known->key : "az:act:" + slug;
    }
    return mention;
}

// The lexeme behind a title in quotation marks. The title of a law that amends another one has
// that one's title inside: “"A haqqında" Qanununa əlavələr edilməsi barədə” Qanunu.
std::size_t behind_title(const Lexemes& lexemes, std::size_t at) {
    const std::size_t close = closing_quote(lexemes, at);
    if (close == 0) return at;
    const LawNoun inner = read_law_noun(lexemes, close + 1);
    if (inner.end == 0 || !lexemes.folded(inner.end - 1).ends_with("na")) return close + 1;
    for (std::size_t i = inner.end; i < inner.end + kMaxTitle && i < lexemes.size(); ++i) {
        if (lexemes.is_mark(i, '(') || lexemes.is_mark(i, ';')) break;
        if (lexemes[i].kind == LexemeKind::kQuote && read_law_noun(lexemes, i + 1).end != 0) {
            return i + 1;
        }
    }
    return close + 1;
}

// Vətəndaşların müraciətləri haqqında Azərbaycan Respublikasının Qanunu, without quotation marks
// and not in the table: a title begins with the nearest word in capitals before "haqqında", and
// with those that stand before that one ("Naxçıvan Muxtar Respublikası Ali Məclisinə seçkilər
// haqqında"). `at` is "haqqında".
std::optional<ActMention> unquoted_title(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const LawNoun noun = read_law_noun(lexemes, at + 1);
    if (noun.end == 0 || noun.state == State::kNone || noun.state == State::kOther) {
        return std::nullopt;
    }
    std::size_t begin = at;
    bool capitals = false;
    while (begin > scan.done && at - begin < kMaxLostTitle) {
        const Lexeme& before = lexemes[begin - 1];
        const bool hyphen = before.kind == LexemeKind::kDash && before.glued &&
                            lexemes[begin].glued && begin < at;  // Məhkəmə-Hüquq Şurası
        if (hyphen) {
            --begin;
            continue;
        }
        const bool word = before.kind == LexemeKind::kWord && before.word != kBu &&
                          before.word != kHemin && before.word != kHaqqinda;
        if (!word || (capitals && !before.capital)) break;
        capitals = before.capital;
        --begin;
        if (lexemes[begin].line_start) break;
    }
    if (!capitals || begin + 1 >= at) return std::nullopt;
    ActMention mention;
    mention.begin = begin;
    mention.end = noun.end;
    mention.genitive = noun.genitive;
    const std::string slug = title_slug(lexemes, begin, at + 1);
    if (noun.number) {
        mention.act = law_key(scan, *noun.number);
        mention.kind = CitationKind::kActNumber;
    } else if (noun.state == State::kNakhchivan) {
        mention.act = "az-nmr:act:" + slug;
    } else {
        const KnownAct* known = scan.acts.by_title(slug);
        mention.act = known != nullptr ? known->key : "az:act:" + slug;
    }
    return mention;
}

std::optional<ActMention> numbered_law(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const auto number = read_act_number(lexemes, at);
    if (!number) return std::nullopt;
    ActMention mention;
    mention.begin = at > scan.done && lexemes.raw(at - 1) == "№" ? at - 1 : at;
    mention.end = number->end;
    mention.act = law_key(scan, *number);
    mention.kind = CitationKind::kActNumber;
    mention.genitive = is_genitive(lexemes.folded(number->end - 1));
    std::size_t next = number->end;
    if (lexemes[next].word == kNomreli) mention.end = ++next;
    if (lexemes[next].kind == LexemeKind::kQuote) next = behind_title(lexemes, next);
    const LawNoun noun = read_law_noun(lexemes, next);
    if (noun.end != 0 && !noun.number) {
        mention.end = noun.end;
        mention.genitive = noun.genitive;
    }
    return mention;
}

std::optional<ActMention> constitution(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const std::string_view word = lexemes.folded(at);
    constexpr std::string_view kStem = "konstitusiya";
    const std::size_t after = skip_ending(lexemes, at + 1);
    const Prefix before = state_before(scan, at);
    // "Konstitusiya Məhkəməsi", "konstitusiya quruluşu": no ending, no act.
    const bool bare = word.size() == kStem.size() && after == at + 1;
    if (word.size() > kStem.size() + 10 || before.state == State::kOther) return std::nullopt;
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

std::optional<ActMention> known_name(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const std::size_t name = lexemes[at].kind == LexemeKind::kQuote ? at + 1 : at;
    const KnownActs::Match match = scan.acts.match(lexemes, name, scan.query);
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
    // "European Convention on Social Security" is not the European Convention.
    const std::string_view behind = lexemes.folded(match.end);
    const bool another = match.english && match.end == name + 2 &&
                         starts(lexemes, name, "european") &&
                         (behind == "on" || behind == "for" || behind == "relating") &&
                         lexemes[match.end].kind == LexemeKind::kWord;
    if (another) return std::nullopt;
    if (act.kind == ActKind::kTreaty) return mention;
    if (match.english) {
        if (!belongs_to_azerbaijan(scan, mention)) return std::nullopt;
        return mention;
    }
    const Prefix before = state_before(scan, at);
    if (before.state == State::kOther) return std::nullopt;
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
        auto law = numbered_law(scan, at);
        return law ? std::move(law) : numbered_protocol(scan, at);
    }
    if (lexeme.kind == LexemeKind::kQuote) {
        const std::size_t close = closing_quote(scan.lexemes, at);
        const auto known = known_name(scan, at);
        if (known && known->end > close && close != 0) return known;
        if (auto title = quoted_title(scan, at)) return title;
        return read_named_treaty(scan, at);
    }
    if (lexeme.kind != LexemeKind::kWord) return std::nullopt;
    if (auto known = known_name(scan, at)) return known;
    if (lexeme.capital) {
        if (auto treaty = read_named_treaty(scan, at)) return treaty;
    }
    if (lexeme.word == kKonstitusiya) return constitution(scan, at);
    if (scan.lexemes.folded(at) == "haqqinda" && !scan.query) return unquoted_title(scan, at);
    return read_dated_act(scan, at);
}

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
    if (mention.act.empty() && word == kTreatyNoun && scan.query) mention.act = "echr";
    if (mention.act.empty() && scan.query) mention.act = "*";
    mention.own = mention.own && mention.act == scan.context.act;
    if (mention.act.empty()) return std::nullopt;
    return mention;
}

}  // namespace axtar::corpus::citations
