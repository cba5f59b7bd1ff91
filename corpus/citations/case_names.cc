#include "corpus/citations/case_names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/citations/document_paragraphs.h"
#include "corpus/citations/is_one_of.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/respondent_states.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::size_t kMaxNameLexemes = 16;
constexpr std::size_t kMaxShortCases = 8;
constexpr std::size_t kMaxBefore = 12;    // lexemes before a number that say what it numbers
constexpr std::size_t kMaxToNumber = 14;  // "[GC] (merits and just satisfaction), nos."

bool is_particle(std::string_view word) {
    constexpr std::array<std::string_view, 26> kParticles = {
        "and", "others", "other", "de",   "da", "do",        "dos",       "das", "van",
        "von", "der",    "den",   "la",   "le", "el",        "al",        "bin", "of",
        "the", "ve",     "oglu",  "qizi", "en", "basqalari", "digerleri", "y"};
    return is_one_of(word, kParticles);
}

bool opens_sentence(std::string_view word) {
    constexpr std::array<std::string_view, 29> kWords = {
        "see",     "in",        "also",     "cf",        "compare",     "case",
        "cases",   "of",        "the",      "and",       "as",          "both",
        "ve",      "others",    "other",    "judgment",  "however",     "moreover",
        "thus",    "similarly", "likewise", "therefore", "furthermore", "accordingly",
        "finally", "secondly",  "unlike",   "contrast",  "lastly"};
    return is_one_of(word, kWords);
}

bool belongs_to_name(const Lexemes& lexemes, std::size_t at) {
    const Lexeme& lexeme = lexemes[at];
    if (lexeme.kind == LexemeKind::kWord) {
        return lexeme.capital || is_particle(lexemes.folded(at));
    }
    if (lexeme.kind == LexemeKind::kDash) return lexeme.glued;
    if (lexeme.mark == '.' || lexeme.mark == '&') return true;
    return lexemes.raw(at) == "’" || lexemes.raw(at) == "‑" || lexeme.mark == '\'';
}

// The comma of "A, B and C v. Ireland", "Abdulaziz, Cabales and Balkandali v. …": behind it the
// name goes on with "and"; before it stands a name, not "ECHR 1996-V, and Tsomtsos", and not the
// State of another case.
bool joins_applicants(const Lexemes& lexemes, std::size_t comma, bool saw_and) {
    if (!lexemes.is_mark(comma, ',') || comma == 0 || !saw_and) return false;
    const Lexeme& before = lexemes[comma - 1];
    if (before.kind != LexemeKind::kWord || !before.capital) return false;
    if (lexemes[comma + 1].word == kAnd) return false;
    const bool volume = comma > 1 && lexemes[comma - 2].kind == LexemeKind::kDash;
    return !volume && !is_respondent_state(lexemes.folded(comma - 1));
}

// The first lexeme of the party's name that ends before `end`; `end` where there is none.
std::size_t name_begin(const Scan& scan, std::size_t end) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t begin = end;
    std::size_t last_comma = 0;
    bool saw_and = false;
    while (begin > scan.done && end - begin < kMaxNameLexemes) {
        const bool comma = joins_applicants(lexemes, begin - 1, saw_and);
        if (!comma && !belongs_to_name(lexemes, begin - 1)) break;
        const bool joins = lexemes[begin - 1].word == kAnd || lexemes[begin - 1].word == kVe;
        if (joins && last_comma != 0) {  // "Brogan and Others, Fox, Campbell and Hartley v. …"
            begin = last_comma + 1;
            break;
        }
        saw_and = saw_and || joins;
        if (comma) last_comma = begin - 1;
        --begin;
        if (lexemes[begin].line_start) break;
        // A full stop behind a word of more than four letters ends a sentence, not an initial.
        if (lexemes[begin].mark == '.' && lexemes[begin - 1].folded_size > 4) {
            ++begin;
            break;
        }
    }
    while (begin < end && (!lexemes[begin].capital || opens_sentence(lexemes.folded(begin)) ||
                           lexemes[begin].kind != LexemeKind::kWord)) {
        ++begin;
    }
    return begin;
}

// "European Court of Human Rights v. Ukraine": a court judges and does not apply. A company may be
// called "Earl's Court Ltd".
bool names_court(const Lexemes& lexemes, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
        const std::string_view word = lexemes.folded(at);
        const bool noun = word == "court" || word.starts_with("mehkeme");
        if (noun && (at + 1 == end || lexemes[at + 1].word == kOf)) return true;
    }
    const std::string_view first = lexemes.folded(begin);
    return end == begin + 1 && (first == "ecthr" || first == "echr" || first == "aihm");
}

std::string case_slug(const Lexemes& lexemes, std::size_t begin, std::size_t end) {
    std::string slug;
    for (std::size_t at = begin; at < end && slug.size() < 140; ++at) {
        const Lexeme& lexeme = lexemes[at];
        const bool counts = lexeme.kind == LexemeKind::kDigits ||
                            (lexeme.kind == LexemeKind::kWord && lexeme.word != kThe);
        if (!counts) continue;
        if (!slug.empty()) slug += '-';
        slug += lexeme.word == kVersus ? "v" : lexemes.folded(at);
    }
    use_one_name_of_states(slug);
    return slug;
}

bool is_application(const Lexemes& lexemes, std::size_t at) {
    return lexemes[at].kind == LexemeKind::kDigits && lexemes[at].folded_size <= 6 &&
           lexemes.is_mark(at + 1, '/') && lexemes[at + 1].glued &&
           lexemes[at + 2].kind == LexemeKind::kDigits && lexemes[at + 2].glued &&
           lexemes[at + 2].folded_size == 2 &&
           !(lexemes.is_mark(at + 3, '/') && lexemes[at + 3].glued);
}

bool says_number(const Lexemes& lexemes, std::size_t at) {
    std::size_t before = at;
    while (before > 0 && (lexemes.is_mark(before - 1, '.') || lexemes[before - 1].word == kAnd ||
                          lexemes.is_mark(before - 1, ','))) {
        --before;
        if (at - before > 3) return false;
    }
    if (before > 0 && (lexemes[before - 1].word == kNo || lexemes.raw(before - 1) == "№")) {
        return true;
    }
    return before >= 3 && before < at && is_application(lexemes, before - 3);
}

// The application number behind a case name, before another case or the end of the reference.
std::optional<std::size_t> number_behind(const Lexemes& lexemes, std::size_t at) {
    for (std::size_t steps = 0; steps < kMaxToNumber; ++steps, ++at) {
        if (lexemes.is_mark(at, ';') || lexemes[at].word == kVersus) return std::nullopt;
        const bool directly = steps == 1 && lexemes.is_mark(at - 1, ',');  // "X v. Y, 40583/15"
        if (is_application(lexemes, at) && (directly || says_number(lexemes, at))) return at;
    }
    return std::nullopt;
}

std::string application_key(const Lexemes& lexemes, std::size_t at) {
    return "echr-app:" + std::string(lexemes.folded(at)) + "/" +
           std::string(lexemes.folded(at + 2));
}

// Remembers the applicant of a case, "osman" or "brogan" of "brogan-and-others", for "Osman, cited
// above". What two cases share stands for none.
void learn_short_name(Scan& scan, const std::string& slug, const std::string& key) {
    const std::size_t versus = slug.find("-v-");
    if (versus == std::string::npos) return;
    const std::string applicant = slug.substr(0, versus);
    for (const std::string& name : {applicant, applicant.substr(0, applicant.find("-and-"))}) {
        const auto [known, is_new] = scan.named.cases.try_emplace(name, key);
        if (is_new || known->second == key) continue;
        known->second = known->second == "echr-case:" + slug ? key : "";
    }
}

// Where the paragraphs of a case begin behind its name and number; another application between has
// them for its own.
std::size_t paragraphs_behind(const Lexemes& lexemes, std::size_t end) {
    const std::size_t sign = skip_to_paragraph(lexemes, end);
    for (std::size_t at = end; at < sign; ++at) {
        if (is_application(lexemes, at)) return end;
    }
    return sign;
}

std::size_t add_case(Scan& scan, std::size_t begin, std::size_t end, const std::string& slug) {
    std::string key = "echr-case:" + slug;
    CitationKind kind = CitationKind::kApplication;
    const auto known = scan.named.application_of_case.find(slug);
    if (const auto number = number_behind(scan.lexemes, end)) {
        key = application_key(scan.lexemes, *number);
        scan.named.application_of_case[slug] = key;
        end = *number + 3;
    } else if (known != scan.named.application_of_case.end()) {
        key = known->second;
    } else {
        kind = CitationKind::kCase;
    }
    learn_short_name(scan, slug, key);
    return add_with_paragraphs(scan, begin, end, kind, key, paragraphs_behind(scan.lexemes, end));
}

// "fabian v hungary", as people type: nothing but the index says where the name begins, so it is
// the longest that a case there has. `versus` and `end`: the lexemes of "v" and behind the State.
std::size_t find_case_in_small_letters(Scan& scan, std::size_t versus, std::size_t end) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t begin = versus;
    while (begin > scan.done && versus - begin < kMaxNameLexemes &&
           lexemes[begin - 1].word != kVersus &&
           (lexemes[begin - 1].kind == LexemeKind::kWord || belongs_to_name(lexemes, begin - 1))) {
        --begin;
    }
    for (; begin < versus; ++begin) {
        if (lexemes[begin].kind != LexemeKind::kWord) continue;
        const std::string slug = case_slug(lexemes, begin, end);
        if (scan.acts_of_title("echr-case:" + slug).empty()) continue;
        return add_case(scan, begin, end, slug);
    }
    return versus;
}

std::size_t find_english_case(Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const std::size_t state = lexemes.is_mark(at + 1, '.') ? at + 2 : at + 1;
    std::size_t end = skip_respondent_state(lexemes, state);
    const std::size_t name_end = scan.query ? skip_respondent_state(lexemes, state, true) : state;
    const bool small = name_end != state && (end == state || name_begin(scan, at) == at);
    if (small) return find_case_in_small_letters(scan, at, name_end);
    if (end == state) return at;
    while (lexemes[end].word == kAnd) {
        const std::size_t next = skip_respondent_state(lexemes, end + 1);
        if (next == end + 1) break;
        end = next;
    }
    const std::size_t begin = name_begin(scan, at);
    if (begin == at || names_court(lexemes, begin, at)) return at;
    // The title of the judgment itself is no citation.
    const bool title = begin >= 2 && lexemes[begin - 1].word == kOf &&
                       lexemes[begin - 2].all_capitals && lexemes.folded(begin - 2) == "case";
    if (title) return end;
    return add_case(scan, begin, end, case_slug(lexemes, begin, end));
}

std::size_t find_azerbaijani_case(Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (at < 2 || !lexemes[at - 1].capital) return at;
    const std::string_view dative = lexemes.folded(at - 1);
    const std::string_view state = respondent_in_dative(dative);
    if (state.empty()) return at;
    std::size_t name_end = at - 1;
    if (state == "united-kingdom" && name_end > 0) --name_end;  // Birləşmiş
    const std::size_t begin = name_begin(scan, name_end);
    if (begin == name_end || names_court(lexemes, begin, name_end)) return at;
    const std::string slug = case_slug(lexemes, begin, name_end) + "-v-" + std::string(state);
    return add_case(scan, begin, at + 1, slug);
}

// "application no. 69460/12", "69460/12 saylı ərizə": said of an application, or in a text of the
// Court. "Regulation (EEC) No 1408/71" is another Union's law anywhere.
bool is_of_the_court(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    bool application =
        scan.query || scan.context.treaty == "echr" || lexemes.folded(at + 4).starts_with("erize");
    for (std::size_t steps = 1; steps <= kMaxBefore && steps <= at; ++steps) {
        const std::string_view word = lexemes.folded(at - steps);
        const bool law = word.starts_with("regulation") || word.starts_with("directive") ||
                         word == "eec" || word == "ec" || word == "eu" || word == "euratom" ||
                         lexemes[at - steps].word == kLaw || word == "decree" || word == "order" ||
                         word == "decision";
        if (law && steps <= 6) return false;
        application = application || word.starts_with("application") || word == "app" ||
                      word.starts_with("erize") || word.starts_with("sikayet");
        // The Court writes "no." and "nos." in small letters.
        const bool small_no = lexemes[at - steps].word == kNo && !lexemes[at - steps].capital;
        application = application || (small_no && steps <= 2);
        // A further number of a list: "nos. 36925/10, 21487/12 and 72893/12".
        const bool listed = !scan.found.empty() && steps <= 6 && at - steps < scan.done &&
                            scan.found.back().kind == CitationKind::kApplication;
        application = application || listed;
    }
    return application;
}

}  // namespace

std::size_t find_application(Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (!is_application(lexemes, at)) return at;
    const bool inside =
        lexemes[at].glued && at > 0 &&
        (lexemes.is_mark(at - 1, '/') || lexemes[at - 1].kind == LexemeKind::kDash ||
         lexemes[at - 1].kind == LexemeKind::kWord);
    if (inside) return at;
    const unsigned number = small_number(lexemes.folded(at));
    // "20/83 nömrəli qərar" is a decision of some office.
    const bool named = says_number(lexemes, at) || (lexemes[at + 3].word == kNomreli &&
                                                    lexemes.folded(at + 4).starts_with("erize"));
    const bool like_years = number >= 1900 && number < 2100;
    const std::size_t enough = scan.query ? 3 : 4;
    if (!named && (like_years || lexemes[at].folded_size < enough)) return at;
    if (!is_of_the_court(scan, at)) return at;
    return add_with_paragraphs(scan, at, at + 3, CitationKind::kApplication,
                               application_key(lexemes, at), paragraphs_behind(lexemes, at + 3));
}

std::size_t find_case(Scan& scan, std::size_t at) {
    return scan.lexemes[at].word == kVersus ? find_english_case(scan, at)
                                            : find_azerbaijani_case(scan, at);
}

namespace {

// The short name that ends before `end`: where it begins and the key that it has; nothing where the
// text has not named it, or two cases alike.
struct ShortCase {
    std::size_t begin = 0;
    std::string key = {};
};

std::optional<ShortCase> short_case_before(const Scan& scan, std::size_t end) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t begin = name_begin(scan, end);
    for (std::size_t tries = 0; tries < 4 && begin < end; ++tries, ++begin) {
        if (!lexemes[begin].capital) continue;
        const auto known = scan.named.cases.find(case_slug(lexemes, begin, end));
        if (known == scan.named.cases.end()) continue;
        if (known->second.empty()) return std::nullopt;
        return ShortCase{begin, known->second};
    }
    return std::nullopt;
}

CitationKind kind_of_case(std::string_view key) {
    return key.starts_with("echr-app:") ? CitationKind::kApplication : CitationKind::kCase;
}

// "Jasper and Fitt, both cited above": the names before the last, from the last on. `end` is behind
// the first of them.
void add_cases_before(Scan& scan, std::size_t end, std::vector<ShortCase>& cases,
                      std::vector<std::size_t>& ends) {
    const Lexemes& lexemes = scan.lexemes;
    while (cases.size() < kMaxShortCases && end > scan.done + 1) {
        std::size_t next = end;
        while (next > scan.done &&
               (lexemes.is_mark(next - 1, ',') || lexemes[next - 1].word == kAnd)) {
            --next;
        }
        if (next == end) return;
        auto one = short_case_before(scan, next);
        if (!one) return;
        ends.push_back(next);
        end = one->begin;
        cases.push_back(std::move(*one));
    }
}

}  // namespace

NamedCase read_short_case(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const auto is_light = [&lexemes](std::size_t place) {
        const std::string_view word = lexemes.folded(place);
        const WordClass sort = lexemes[place].word;
        return sort == kThe || sort == kOf || sort == kJudgment || word == "in";
    };
    std::size_t begin = at;
    bool said = false;
    for (; begin < at + kMaxShortCases && is_light(begin); ++begin) {
        said = said || lexemes[begin].word == kJudgment;
    }
    NamedCase none;
    if (scan.named.cases.empty()) return none;
    for (std::size_t end = begin + 1; end <= begin + kMaxShortCases; ++end) {
        if (!belongs_to_name(lexemes, end - 1)) break;
        const auto known = scan.named.cases.find(case_slug(lexemes, begin, end));
        if (known == scan.named.cases.end() || known->second.empty()) continue;
        const bool judgment = lexemes[end].word == kJudgment;
        if (!said && !judgment) continue;
        return {known->second, judgment ? end + 1 : end, kind_of_case(known->second)};
    }
    return none;
}

std::size_t find_short_case_before_sign(Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (scan.named.cases.empty() || at < scan.done + 2) return at;
    const bool divided = lexemes.is_mark(at - 1, ',') || lexemes.is_mark(at - 1, '(');
    const std::size_t end = divided ? at - 1 : at;
    const Lexeme& last = lexemes[end - 1];
    if (last.kind != LexemeKind::kWord || last.folded_size < 2) return at;
    const auto one = short_case_before(scan, end);
    if (!one) return at;
    return std::max(
        at, add_with_paragraphs(scan, one->begin, end, kind_of_case(one->key), one->key, at));
}

std::size_t find_short_case(Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (scan.named.cases.empty() || at == 0) return at;
    const bool cited = lexemes[at].word == kCited;
    if (cited && lexemes.folded(at + 1) != "above") return at;
    std::size_t end = at;
    const bool several =
        cited && (lexemes.folded(end - 1) == "both" || lexemes.folded(end - 1) == "all");
    if (several) --end;
    if (cited && end > 0 && (lexemes.is_mark(end - 1, ',') || lexemes.is_mark(end - 1, '('))) {
        --end;
    }
    if (end == 0 || lexemes[end - 1].kind != LexemeKind::kWord) return at;
    auto last = short_case_before(scan, end);
    if (!last) return at;
    std::vector<ShortCase> cases;
    std::vector<std::size_t> ends;
    if (several) add_cases_before(scan, last->begin, cases, ends);
    for (std::size_t i = cases.size(); i-- > 0;) {
        scan.add(cases[i].begin, ends[i], kind_of_case(cases[i].key), cases[i].key);
    }
    const std::size_t behind = paragraphs_behind(lexemes, cited ? at + 2 : at + 1);
    return std::max(at + 1, add_with_paragraphs(scan, last->begin, end, kind_of_case(last->key),
                                                last->key, behind));
}

}  // namespace axtar::corpus::citations
