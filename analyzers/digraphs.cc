#include "analyzers/digraphs.h"

#include <algorithm>
#include <array>

#include "analyzers/ascii.h"

namespace axtar::analyzers {
namespace {

using namespace std::string_view_literals;

constexpr std::array kBorrowed = {"aloe"sv, "duel"sv,   "koef"sv, "koev"sv,
                                  "poe"sv,  "proekt"sv, "soe"sv};

/// Words where müə is written mue: müəyyən, müəllim, müəssisə, müəzzin, müəmma and theirs.
bool is_mue(std::string_view word, std::size_t u) {
    if (u != 1 || word[0] != 'm' || word.size() < 5 || word[3] != word[4]) return false;
    return "ylszm"sv.find(word[3]) != std::string_view::npos;
}

/// The folded letter of the two at `at`; 0 where they are two letters.
char letter_of(std::string_view word, std::size_t at) {
    const char first = word[at];
    const char second = at + 1 < word.size() ? word[at + 1] : '\0';
    if (second == 'h') {
        if (first == 's' || first == 'c' || first == 'g') return first;
        return first == 'k' ? 'x' : '\0';
    }
    if (second != 'e' || (first != 'o' && first != 'u') || is_mue(word, at)) return '\0';
    return first;
}

bool is_borrowed(std::string_view word) {
    return std::ranges::any_of(kBorrowed,
                               [word](std::string_view w) { return word.starts_with(w); });
}

}  // namespace

std::string without_digraphs(std::string_view word) {
    if (!std::ranges::all_of(word, ascii::is_lower)) return std::string(word);
    const bool vowels = !is_borrowed(word);
    std::string out;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const char letter = letter_of(word, at);
        const bool pair = letter != '\0' && (vowels || word[at + 1] == 'h');
        out += pair ? letter : word[at];
        if (pair) ++at;
    }
    return out;
}

}  // namespace axtar::analyzers
