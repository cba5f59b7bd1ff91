#include "analyzers/digraphs.h"

#include <algorithm>
#include <array>

#include "analyzers/ascii.h"

namespace axtar::analyzers {
namespace {

using namespace std::string_view_literals;

constexpr std::array kBorrowed = {"aloe"sv, "duel"sv,   "koef"sv, "koev"sv,
                                  "poet"sv, "proekt"sv, "soe"sv};

bool is_front_digraph(char first, char second) {
    return second == 'e' && (first == 'o' || first == 'u');
}
bool is_hissing_digraph(char first, char second) {
    return second == 'h' && (first == 's' || first == 'c');
}

bool may_have_front_digraphs(std::string_view word) {
    return word.find('a') == std::string_view::npos &&
           std::ranges::none_of(kBorrowed,
                                [word](std::string_view w) { return word.starts_with(w); });
}

}  // namespace

bool has_digraphs(std::string_view word) {
    bool found = false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (!ascii::is_lower(word[i])) return false;
        if (i == 0) continue;
        found = found || is_hissing_digraph(word[i - 1], word[i]) ||
                (is_front_digraph(word[i - 1], word[i]) && may_have_front_digraphs(word));
    }
    return found;
}

std::string without_digraphs(std::string_view word) {
    if (!has_digraphs(word)) return std::string(word);
    const bool front = may_have_front_digraphs(word);
    std::string out;
    for (std::size_t i = 0; i < word.size(); ++i) {
        out += word[i];
        if (i + 1 == word.size()) break;
        const bool pair = is_hissing_digraph(word[i], word[i + 1]) ||
                          (front && is_front_digraph(word[i], word[i + 1]));
        if (pair) ++i;
    }
    return out;
}

}  // namespace axtar::analyzers
