#include "corpus/citations/state_names.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/names/gazetteer.h"
#include "corpus/names/state_adjectives.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::size_t kMaxNameWords = 5;  // "Democratic Republic of the Congo"

bool starts(const Lexemes& lexemes, std::size_t at, std::string_view beginning) {
    return lexemes.folded(at).starts_with(beginning);
}

// The text of lexemes [begin, end), which are words of a name; empty where they are not, or where
// they name Azerbaijan.
std::string_view words_of(const Lexemes& lexemes, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
        const WordClass word = lexemes[at].word;
        const bool of_name = lexemes[at].kind == LexemeKind::kWord && word != kAzerbaijan &&
                             word != kVe && word != kAnd;
        if (!of_name) return {};
    }
    if (begin >= end) return {};
    return lexemes.text().substr(lexemes[begin].start, lexemes[end - 1].end - lexemes[begin].start);
}

// "hungarian", "South African" and nothing besides.
bool is_state_adjective(std::string_view text) {
    const names::Words words(text, analyzers::Language::kEnglish);
    const auto adjectives = names::find_state_adjectives(words);
    return std::any_of(adjectives.begin(), adjectives.end(), [&](const auto& each) {
        return each.begin == 0 && each.end == words.size();
    });
}

}  // namespace

StateBefore state_before(const Scan& scan, std::size_t at) {
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
    // "AR Qanunu", "AR Prezidentinin Fərmanı"
    if (lexemes.folded(at) == "ar") {
        const WordClass next = lexemes[at + 1].word;
        const bool of_the_state =
            next == kQanun || next == kKonstitusiya || next == kPrezident || next == kNazirler;
        if (of_the_state) {
            state = State::kAzerbaijan;
            return at + 1;
        }
    }
    if (lexemes[at].capital && lexemes[at + 1].word == kRepublic) {
        state = State::kOther;
        return at + 2;
    }
    return at;
}

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

std::optional<std::pair<std::size_t, std::size_t>> with_another_state(const Lexemes& lexemes,
                                                                      std::size_t begin,
                                                                      std::size_t end) {
    const Gazetteer& gazetteer = Gazetteer::built_in();
    const bool english = lexemes[end - 1].word == kConstitution || lexemes[end - 1].word == kCode;
    std::size_t behind = end;
    while (lexemes[behind].word == kOf || lexemes[behind].word == kThe) ++behind;
    for (std::size_t size = 1; size <= kMaxNameWords; ++size) {
        const std::string_view before =
            size <= begin ? words_of(lexemes, begin - size, begin) : std::string_view();
        if (is_state_adjective(before) || gazetteer.names_only_states(before)) {
            return std::pair{begin - size, end};
        }
        // In Azerbaijani the State stands before its act: "konstitusiya mali" is none of Mali.
        if (!english || behind + size > lexemes.size()) continue;
        const std::string_view after = words_of(lexemes, behind, behind + size);
        if (gazetteer.names_only_states(after)) return std::pair{begin, behind + size};
    }
    return std::nullopt;
}

}  // namespace axtar::corpus::citations
