#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace axtar::analyzers::azerbaijani {

/// How unlikely a string of letters is as a root that the lexicon lacks: trigrams of letters,
/// counted over the roots of the lexicon itself, with the end of the root as a letter of its own.
/// Nouns and verbs have one each.
///
/// This is what makes `-siya`, `-lıq` or `-əmə` look like ends of stems, and `-əbd` or `-nl` not,
/// without a rule for each. Output: costs in quarters of a bit. Source: Witten and Bell 1991,
/// method C for the weight of the shorter context.
class UnknownRootModel {
public:
    explicit UnknownRootModel(const std::vector<std::string>& skeletons);

    /// Cost of `letter` (a..z or the foreign letter) behind the two letters before it (0 at the
    /// start).
    [[nodiscard]] std::uint8_t letter_cost(char before_last, char last, char letter) const {
        return cost_[index(before_last, last, letter)];
    }
    /// Cost of the end of the root behind its two last letters.
    [[nodiscard]] std::uint8_t end_cost(char before_last, char last) const {
        return cost_[index(before_last, last, 0)];
    }

private:
    static constexpr std::size_t kSymbols = 28;  // boundary, a..z, foreign
    [[nodiscard]] static constexpr std::size_t symbol(char letter) {
        return letter == 0 ? 0 : static_cast<std::size_t>(letter - 'a') + 1;
    }
    [[nodiscard]] static constexpr std::size_t index(char a, char b, char c) {
        return (symbol(a) * kSymbols + symbol(b)) * kSymbols + symbol(c);
    }

    std::array<std::uint8_t, kSymbols* kSymbols* kSymbols> cost_ = {};
};

}  // namespace axtar::analyzers::azerbaijani
