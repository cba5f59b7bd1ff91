#include "corpus/citations/state_names.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

bool starts(const Lexemes& lexemes, std::size_t at, std::string_view beginning) {
    return lexemes.folded(at).starts_with(beginning);
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
}  // namespace axtar::corpus::citations
