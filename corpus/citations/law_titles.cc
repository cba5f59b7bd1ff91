#include "corpus/citations/law_titles.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/citations/act_number.h"
#include "corpus/citations/azerbaijani_provisions.h"
#include "corpus/citations/dated_acts.h"
#include "corpus/citations/state_names.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::size_t kMaxTitle = 70;        // words and marks of a title in quotation marks
constexpr std::size_t kMaxTitlesInARow = 6;  // “A” və “B” haqqında … qanunlarının
constexpr std::size_t kMaxDateAndNumber = 18;
constexpr std::size_t kMaxLostTitle = 20;

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

// By its number, else by its title.
void name_law(const Scan& scan, const std::optional<ActNumber>& number, State state,
              const std::string& slug, ActMention& mention) {
    if (number) {
        mention.act = law_key(scan, *number);
        mention.kind = CitationKind::kActNumber;
    } else if (state == State::kNakhchivan) {
        mention.act = "az-nmr:act:" + slug;
    } else {
        const KnownAct* known = scan.acts.by_title(slug);
        mention.act = known != nullptr ? known->key : "az:act:" + slug;
    }
}

// A quotation mark that stands before a word and apart from the word before opens.
bool opens_quotation(const Lexemes& lexemes, std::size_t at) {
    return !lexemes[at].glued && lexemes[at + 1].glued;
}

}  // namespace

std::size_t closing_quote(const Lexemes& lexemes, std::size_t at) {
    for (std::size_t i = at + 1; i < at + kMaxTitle && i < lexemes.size(); ++i) {
        if (lexemes[i].kind != LexemeKind::kQuote) continue;
        return i > at + 1 && !opens_quotation(lexemes, i) ? i : 0;
    }
    return 0;
}

namespace {

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

}  // namespace

std::optional<ActMention> read_quoted_title(const Scan& scan, std::size_t at) {
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
    name_law(scan, direct.number, noun.state, slug, mention);
    return mention;
}

namespace {

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

}  // namespace

std::optional<ActMention> read_unquoted_title(const Scan& scan, std::size_t at) {
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
    name_law(scan, noun.number, noun.state, slug, mention);
    return mention;
}

std::optional<ActMention> read_query_title(const Scan& scan, std::size_t from, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    LawNoun noun = read_law_noun(lexemes, at + 1);
    if (noun.end == 0 || noun.state == State::kOther) return std::nullopt;
    std::size_t begin = at;
    for (; begin > from && at - begin < kMaxLostTitle; --begin) {
        const Lexeme& before = lexemes[begin - 1];
        const bool word = before.kind == LexemeKind::kWord && before.word != kBu &&
                          before.word != kHemin && before.word != kHaqqinda;
        const bool hyphen = before.kind == LexemeKind::kDash && before.glued;
        if (!word && !hyphen) break;
    }
    while (begin < at && lexemes[begin].word == kVe) ++begin;
    begin = skip_state(lexemes, begin, noun.state);
    std::size_t capital = begin;
    while (capital < at && !lexemes[capital].capital) ++capital;
    if (capital < at) begin = capital;
    if (begin >= at) return std::nullopt;
    ActMention mention;
    mention.begin = begin;
    mention.end = noun.end;
    mention.genitive = noun.genitive;
    mention.stands_alone = false;
    name_law(scan, noun.number, noun.state, title_slug(lexemes, begin, at + 1), mention);
    return mention;
}

namespace {

// "qanunu", "qanununun": the law of what stands before. "qanunun" is a law's alone.
bool has_possessive(std::string_view folded) {
    return folded.starts_with("qanunu") && folded != "qanunun";
}

// Where up to kMaxSubject words before lexeme `at` begin, behind `from`.
std::size_t subject_begin(const Lexemes& lexemes, std::size_t from, std::size_t at) {
    constexpr std::size_t kMaxSubject = 5;
    std::size_t begin = at;
    while (begin > from && at - begin < kMaxSubject) {
        const Lexeme& before = lexemes[begin - 1];
        const bool law = before.word == kHaqqinda || before.word == kKonstitusiya ||
                         before.word == kRepublic || before.word == kAzerbaijan ||
                         before.word == kBu || before.word == kHemin || before.word == kArticle ||
                         before.word == kMadde || before.word == kOf || before.word == kThe;
        if (before.kind != LexemeKind::kWord || law) break;
        --begin;
    }
    return begin;
}

// "Police" of "Police Act" is what the table's "Law on Police" is on.
const KnownAct* law_on(const KnownActs& acts, std::string_view subject) {
    const std::string name = "law on " + std::string(subject);
    const Lexemes lexemes(name);
    const KnownActs::Match match = acts.match(lexemes, 0, true);
    return match.end == lexemes.size() ? &acts.all()[match.acts.front()] : nullptr;
}

// The code that people call a law: "əmək qanunu".
const KnownAct* code_on(const KnownActs& acts, std::string_view subject) {
    const std::string name = std::string(subject) + " Məcəlləsi";
    const Lexemes lexemes(name);
    const KnownActs::Match match = acts.match(lexemes, 0, true);
    if (match.end != lexemes.size() || match.acts.size() != 1) return nullptr;
    return &acts.all()[match.acts.front()];
}

// The key of the law on the subject of lexemes [begin, at), of which the noun `at` is; empty where
// neither the table nor the index has one.
std::string law_of_subject(const Scan& scan, std::size_t begin, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const std::size_t start = lexemes[begin].start;
    const std::string_view subject = lexemes.text().substr(start, lexemes[at - 1].end - start);
    if (lexemes[at].word != kQanun) {
        const KnownAct* known = law_on(scan.acts, subject);
        return known != nullptr ? known->key : std::string();
    }
    const std::string slug = title_slug(lexemes, begin, at) + "-haqqinda";
    if (const KnownAct* known = scan.acts.by_title(slug)) return known->key;
    const std::vector<std::string> titled = scan.acts_of_title("az:act:" + slug);
    if (!titled.empty()) return titled.front();
    const KnownAct* code = code_on(scan.acts, subject);
    return code != nullptr ? code->key : std::string();
}

// The law of another State whose name ends before lexeme `begin`: "Georgian Police Law",
// "Gürcüstan əmək qanunu". The noun is `at`.
std::optional<ActMention> law_of_another_state(const Scan& scan, std::size_t begin,
                                               std::size_t at) {
    const auto foreign = with_another_state(scan.lexemes, begin, at + 1);
    if (foreign) return ActMention{foreign->first, foreign->second, std::string(kForeignAct)};
    // "Gürcüstan Respublikasının"
    if (state_before(scan, begin).state != State::kOther) return std::nullopt;
    return ActMention{begin, at + 1, std::string(kForeignAct)};
}

// The law that lexemes [first, at] name, with what stands before its subject left out.
std::optional<ActMention> law_by_subject(const Scan& scan, std::size_t first, std::size_t at) {
    for (std::size_t begin = first; begin < at; ++begin) {
        std::string key = law_of_subject(scan, begin, at);
        if (key.empty()) continue;
        if (auto foreign = law_of_another_state(scan, begin, at)) return foreign;
        return ActMention{begin, at + 1, std::move(key)};
    }
    if (scan.lexemes[at].word != kQanun) return std::nullopt;
    // Which law of another State it is does not matter.
    for (std::size_t begin = at + 1; begin-- > first;) {
        if (auto foreign = law_of_another_state(scan, begin, at)) return foreign;
    }
    return std::nullopt;
}

}  // namespace

std::optional<ActMention> read_query_subject(const Scan& scan, std::size_t from, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const bool english = lexemes.folded(at) == "act" || lexemes.folded(at) == "law";
    if (!english && !(lexemes[at].word == kQanun && has_possessive(lexemes.folded(at)))) {
        return std::nullopt;
    }
    auto mention = law_by_subject(scan, subject_begin(lexemes, from, at), at);
    if (!mention) return std::nullopt;
    mention->genitive = true;
    mention->stands_alone = false;
    return mention;
}

std::optional<ActMention> read_numbered_law(const Scan& scan, std::size_t at) {
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

}  // namespace axtar::corpus::citations
