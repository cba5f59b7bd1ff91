#include "corpus/amendments/note_acts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "corpus/citations/act_number.h"
#include "corpus/citations/dated_acts.h"

namespace axtar::corpus::amendments {
namespace {

using citations::LexemeKind;
using citations::Lexemes;
using enum citations::WordClass;

// Words of an act's name up to its number; "Azərbaycan Respublikası Konstitusiya Məhkəməsi
// Plenumunun 12 may 2009-cu il tarixli Qərarı" has eleven.
constexpr std::size_t kMaxNameWords = 18;
// Title and publication reference; the longest seen take about 120.
constexpr std::size_t kMaxReference = 400;

bool starts_sentence(const Lexemes& note, std::size_t at) {
    if (at == 0 || note[at].line_start) return true;
    if (note.is_mark(at - 1, ']')) return true;
    // The number of a note whose superscript or brackets were lost: "12 28 dekabr …", "* 28 …",
    // "12) 28 …".
    const auto lost_mark = [&note](std::size_t mark) {
        const bool first = mark == 0 || note[mark].line_start;
        return first && (note[mark].kind == LexemeKind::kDigits || note.is_mark(mark, '*'));
    };
    if (lost_mark(at - 1)) return true;
    if (at > 1 && note.is_mark(at - 1, ')') && lost_mark(at - 2)) return true;
    const std::string_view before = note.folded(at - 1);
    if (before.ends_with("misdir") || before.ends_with("musdur")) return true;  // no full stop
    const bool end = note.is_mark(at - 1, '.') || note.is_mark(at - 1, ';');
    return end && !note[at].glued;
}

bool is_act_noun(const Lexemes& note, std::size_t at) {
    const auto word = note[at].word;
    return word == kQanun || word == kFerman || word == kSerencam || word == kQerar;
}

// The mark of the Constitutional Court's or Supreme Court's decisions: "KMQ12", "KM", "AM 1".
std::size_t skip_court_mark(const Lexemes& note, std::size_t at) {
    const std::string_view word = note.folded(at);
    if (!note[at].all_capitals || (word != "kmq" && word != "km" && word != "am")) return at;
    const bool numbered = note[at + 1].kind == LexemeKind::kDigits &&
                          (note[at + 1].glued || note.is_mark(at + 2, '.'));
    return at + (numbered ? 2 : 1);
}

// "19/86", "391", "99/372" where "nömrəli" follows or "№" stands before.
std::optional<std::string> read_bare_number(const Lexemes& note, std::size_t& at) {
    std::size_t end = at + 1;
    const bool divided = (note.is_mark(end, '/') || note[end].kind == LexemeKind::kDash) &&
                         note[end].glued && note[end + 1].kind == LexemeKind::kDigits &&
                         note[end + 1].glued;
    if (divided) end += 2;
    if (note[end].kind == LexemeKind::kWord && note[end].glued && note[end].folded_size == 1)
        ++end;  // "12s"
    const bool marked = at > 0 && note.raw(at - 1) == "№";
    if (!marked && note[end].word != kNomreli) return std::nullopt;
    const std::string_view text = note.text();
    std::string number(text.substr(note[at].start, note[end - 1].end - note[at].start));
    at = end;
    return number;
}

// "119 may 2020-ci il": no such day, and the law's number alone must do.
bool skip_wrong_day(const Lexemes& note, std::size_t& at) {
    if (note[at + 2].kind != LexemeKind::kDigits) return false;
    at += 3;
    if (note[at].kind == LexemeKind::kDash) ++at;
    if (note[at].word == kCi) ++at;
    return true;
}

// Reads date and number in either order; nothing where another word or number comes first.
std::optional<NoteAct> read_name(const Lexemes& note, std::size_t at) {
    NoteAct act;
    act.begin = at;
    at = skip_court_mark(note, at);
    bool noun = false;
    bool wrong_date = false;
    for (std::size_t words = 0; words < kMaxNameWords && at < note.size() && !noun; ++words) {
        if (note[at].kind == LexemeKind::kDigits) {
            const auto law = citations::read_act_number(note, at);
            const auto date = law ? std::nullopt : citations::read_date(note, at);
            if (law && act.number.empty()) {
                act.number = law->text();
                act.law = true;
                at = law->end;
            } else if (date && act.date.empty()) {
                act.date = date->iso;
                at = date->end;
            } else if (act.date.empty() && note[at + 1].word == kMonth &&
                       skip_wrong_day(note, at)) {
                wrong_date = true;
            } else if (auto bare = read_bare_number(note, at); bare && act.number.empty()) {
                act.number = std::move(*bare);
            } else {
                break;
            }
            continue;
        }
        const bool dated_by_word = note[at].kind == LexemeKind::kWord && note[at].word != kMadde;
        const bool between = note.is_mark(at, ',') || note.is_mark(at, '-') ||
                             note[at].kind == LexemeKind::kDash || note.raw(at) == "№";
        if (!dated_by_word && !between) break;
        noun = is_act_noun(note, at) && !act.date.empty();
        ++at;
    }
    act.changes = at;
    if (act.date.empty()) return wrong_date && act.law ? std::optional(act) : std::nullopt;
    // A title may stand between the number and what it is.
    if (!act.number.empty()) return act;
    return noun ? std::optional(act) : std::nullopt;
}

bool is_publication_word(std::string_view folded) {
    constexpr std::array<std::string_view, 6> kWords = {"qezet",   "toplu", "sayt",
                                                        "melumat", "derc",  "metbu"};
    return std::any_of(kWords.begin(), kWords.end(),
                       [folded](std::string_view word) { return folded.starts_with(word); });
}

// A reference that goes on behind its closing bracket: "…) … Toplusu, 2012-ci il, № 9, maddə 841)
// ilə". `at` where it does not.
std::size_t skip_repetition(const Lexemes& note, std::size_t at, std::size_t end) {
    constexpr std::size_t kMaxRepetition = 30;
    bool publication = false;
    for (std::size_t i = at; i < std::min(end, at + kMaxRepetition); ++i) {
        if (is_publication_word(note.folded(i))) publication = true;
        if (publication && note.is_mark(i, ')') && note.folded(i + 1) == "ile") return i + 2;
    }
    return at;
}

// The lexeme behind "(… qəzeti, …) ilə", from the act's name on; `at` where there is none.
std::size_t skip_publication(const Lexemes& note, std::size_t at, std::size_t end) {
    std::size_t depth = 0;
    bool publication = false;
    end = std::min(end, at + kMaxReference);
    for (std::size_t i = at; i < end; ++i) {
        const bool with = note.folded(i) == "ile";
        if (note.is_mark(i, '(')) ++depth;
        if (is_publication_word(note.folded(i))) publication = true;
        if (note.is_mark(i, ')')) {
            if (depth > 0) --depth;
            // An opening bracket too many or too few is common: "((“Azərbaycan” qəzeti, …) ilə".
            if (publication && note.folded(i + 1) == "ile") return i + 2;
            const bool another = note.is_mark(i + 1, '(') || note.is_mark(i + 1, ',');
            if (publication && depth == 0 && !another) return skip_repetition(note, i + 1, end);
        }
        if (!with) continue;
        // A closing bracket that is missing: "…, № 12, maddə 804 ilə".
        if (publication && note[i - 1].kind == LexemeKind::kDigits) return i + 1;
        if (depth == 0 && i > 0 && is_act_noun(note, i - 1) && !note.is_mark(i + 1, '('))
            return i + 1;
    }
    return at;
}

}  // namespace

std::vector<NoteAct> find_note_acts(const Lexemes& note) {
    std::vector<NoteAct> acts;
    for (std::size_t i = 0; i < note.size();) {
        const auto act = starts_sentence(note, i) ? read_name(note, i) : std::nullopt;
        if (!act) {
            ++i;
            continue;
        }
        if (!acts.empty()) acts.back().end = i;
        acts.push_back(*act);
        i = acts.back().changes;
    }
    if (!acts.empty()) acts.back().end = note.size();
    for (NoteAct& act : acts) act.changes = skip_publication(note, act.changes, act.end);
    return acts;
}

}  // namespace axtar::corpus::amendments
