#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "search/suggesting/suggest_index_internal.h"

/// What decides the order of completions. Origin: judgement, by looking at lists over the shared
/// documents. Kinds are close enough that an early place outweighs them; frequency grows with the
/// logarithm, so that a phrase of 1,000 documents stands 1.4 above one of 8.
namespace axtar::search {

inline constexpr std::array<float, kCompletionKinds> kWorthOfKind = {2.9F, 3.0F, 2.8F, 2.5F};
inline constexpr float kWorthOfDoubling = 0.2F;  // of the documents that have it
inline constexpr float kMostForFrequency = 2.5F;
inline constexpr float kCostOfWord = 0.02F;  // of two that are alike the shorter one

// Of a name of several words that is not shown: more than an early place makes up for.
inline constexpr float kCostOfOtherName = 2.5F;

inline constexpr float kWorthOfStart = 2.0F;
inline constexpr float kCostOfWordBefore = 0.1F;
inline constexpr std::uint32_t kFarthest = 15;  // words before; farther costs no more
inline constexpr float kWorthOfOrder = 1.0F;    // side by side, in the order typed
inline constexpr float kWorthOfAll = 1.0F;      // nothing of it is left to type

[[nodiscard]] inline float suggest_worth(CompletionKind kind, std::uint32_t documents,
                                         std::size_t words) {
    const float often = kWorthOfDoubling * std::log2(1.0F + static_cast<float>(documents));
    return kWorthOfKind[static_cast<std::size_t>(kind)] + std::min(often, kMostForFrequency) -
           kCostOfWord * static_cast<float>(words);
}

[[nodiscard]] inline float worth_of_place(std::uint32_t words_before) {
    if (words_before == 0) return kWorthOfStart;
    return -kCostOfWordBefore * static_cast<float>(std::min(words_before, kFarthest));
}

}  // namespace axtar::search
