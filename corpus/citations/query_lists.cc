#include "corpus/citations/query_lists.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "corpus/citations/act_mention.h"
#include "corpus/citations/act_number.h"
#include "corpus/citations/divisions.h"
#include "corpus/citations/provision_number.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

bool is_slash(const Lexemes& lexemes, std::size_t at) {
    return at > 0 && lexemes.is_mark(at, '/') && lexemes[at].glued && lexemes[at + 1].glued &&
           lexemes[at - 1].kind == LexemeKind::kDigits &&
           lexemes[at + 1].kind == LexemeKind::kDigits;
}

// Articles stand in their order: "25/26" is two of them, "145/2" is not.
bool rises(const Lexemes& lexemes, std::size_t slash) {
    return small_number(lexemes.folded(slash + 1)) > small_number(lexemes.folded(slash - 1));
}

// The slash of "and/or".
bool is_and_or(const Lexemes& lexemes, std::size_t at) {
    return lexemes.is_mark(at, '/') && at > 0 && lexemes[at - 1].word == kAnd &&
           lexemes[at + 1].word == kOr;
}

bool is_conjunction(const Lexemes& lexemes, std::size_t at) {
    const WordClass word = lexemes[at].word;
    return word == kVe || word == kYa || word == kAnd || word == kOr;
}

// "fəsli", which stands behind its number; "section" stands before it.
bool is_chapter(std::string_view word) {
    const std::string_view noun = division_of_noun(word);
    return !noun.empty() && !word.starts_with(noun);
}

// Words, folded, in a row; the last ones are empty.
using Phrase = std::array<std::string_view, 4>;

// What joins two provisions whatever stands around: "in conjunction with", "ilə birlikdə".
constexpr Phrase kJoints[] = {{"in", "conjunction", "with"},
                              {"in", "combination", "with"},
                              {"together", "with"},
                              {"ile", "birlikde"},
                              {"ile", "elaqeli", "sekilde"},
                              {"ile", "elaqeli"},
                              {"ile", "yanasi"},
                              {"ile"}};
// The same behind "read" or "taken", or before "Article": "taken with", "with Article 8".
constexpr Phrase kWeakJoints[] = {
    {"in", "the", "light", "of"}, {"in", "light", "of"}, {"in", "connection", "with"}, {"with"}};
// "taken alone or in conjunction with"
constexpr Phrase kAlone[] = {{"alone"}, {"separately"}, {"on", "its", "own"}};

bool is_read(std::string_view word) {
    constexpr std::array<std::string_view, 7> kWords = {
        "read", "taken", "combined", "considered", "examined", "applied", "viewed"};
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// "months", "il", "saatlıq", folded; Azerbaijani has the singular behind a number. What may be the
// subject of a search ("ECHR 3 and 8 children") is none.
bool is_counted(std::string_view word) {
    constexpr std::array<std::string_view, 16> kEnglish = {
        "years",  "months", "weeks",   "days", "hours", "minutes", "times", "countries",
        "people", "euros",  "percent", "year", "month", "week",    "day",   "hour"};
    constexpr std::array<std::string_view, 11> kAzerbaijani = {
        "il", "ay", "hefte", "gun", "saat", "deqiqe", "nefer", "olke", "manat", "faiz", "defe"};
    constexpr std::array<std::string_view, 4> kAdjectives = {"liq", "lik", "luq", "luk"};
    if (std::find(kEnglish.begin(), kEnglish.end(), word) != kEnglish.end()) return true;
    return word != "ile" &&
           std::any_of(kAzerbaijani.begin(), kAzerbaijani.end(), [&](std::string_view noun) {
               if (!word.starts_with(noun)) return false;
               const std::string_view ending = word.substr(noun.size());
               return ending.empty() || is_case_ending(ending) ||
                      std::find(kAdjectives.begin(), kAdjectives.end(), ending) !=
                          kAdjectives.end();
           });
}

// The lexeme behind the first of the phrases that stands at `at`, or `at`.
std::size_t skip_phrase(const Lexemes& lexemes, std::size_t at, std::span<const Phrase> phrases) {
    for (const Phrase& words : phrases) {
        std::size_t end = at;
        bool fits = true;
        for (const std::string_view word : words) {
            if (word.empty()) break;
            fits = fits && lexemes.folded(end++) == word;
        }
        if (fits) return end;
    }
    return at;
}

// "in conjunction with", "taken with", "taken alone or read together with", "ilə birlikdə".
std::size_t skip_joint(const Lexemes& lexemes, std::size_t at) {
    std::size_t next = is_read(lexemes.folded(at)) ? at + 1 : at;
    if (const std::size_t alone = skip_phrase(lexemes, next, kAlone); alone != next) {
        next = is_conjunction(lexemes, alone) ? alone + 1 : alone;
        if (is_read(lexemes.folded(next))) ++next;
    }
    if (const std::size_t end = skip_phrase(lexemes, next, kJoints); end != next) return end;
    const std::size_t end = skip_phrase(lexemes, next, kWeakJoints);
    const bool article = lexemes[end].word == kArticle || lexemes[end].word == kArticles;
    return end != next && (next != at || article) ? end : at;
}

}  // namespace

std::size_t skip_list_sign(const Lexemes& lexemes, std::size_t at) {
    if (is_slash(lexemes, at)) return rises(lexemes, at) ? at + 1 : at;
    for (std::size_t steps = 0; steps < 3; ++steps, ++at) {
        const bool sign = lexemes.is_mark(at, ',') || lexemes.is_mark(at, ';') ||
                          lexemes.is_mark(at, '&') || lexemes.is_mark(at, '+') ||
                          is_and_or(lexemes, at) || is_conjunction(lexemes, at);
        if (!sign) break;
    }
    // "Article 14 (taken in conjunction with Article 8)"
    const std::size_t joint = lexemes.is_mark(at, '(') ? at + 1 : at;
    const std::size_t end = skip_joint(lexemes, joint);
    return end != joint ? end : at;
}

std::size_t read_slashed_part(const Lexemes& lexemes, std::size_t at, ProvisionPath& path) {
    if (!is_slash(lexemes, at) || rises(lexemes, at)) return at;
    path.push_back({ProvisionLevel::kPart, std::string(lexemes.folded(at + 1))});
    return at + 2;
}

bool is_before_counted(const Lexemes& lexemes, std::size_t end) {
    const bool hyphen = lexemes[end].kind == LexemeKind::kDash && lexemes[end].glued;
    return lexemes[end].word == kMonth || is_counted(lexemes.folded(hyphen ? end + 1 : end));
}

bool goes_on_list(const Scan& scan, std::size_t begin, std::size_t end, bool behind_act) {
    const Lexemes& lexemes = scan.lexemes;
    // "CM 145, 727-IQ 26", "AİHK m. 14 və 1 saylı Protokol m. 1"; "144, 145 saylı maddə" is a list.
    const bool of_another = lexemes[end].word == kNomreli && lexemes[end + 1].word != kMadde;
    if (of_another || read_act_number(lexemes, begin)) return false;
    if (is_before_counted(lexemes, end) || is_chapter(lexemes.folded(end))) return false;
    if (!behind_act) return true;
    const auto act = read_act(scan, end);
    return !act || lexemes[act->end].kind == LexemeKind::kDigits ||
           lexemes[act->end].word == kArticle || lexemes[act->end].word == kMadde;
}

}  // namespace axtar::corpus::citations
