#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "search/suggesting/suggest_index_internal.h"
#include "search/suggesting/suggest_words_internal.h"

namespace axtar::search {

/// How a typed word may stand for one of a completion; each finds more than the one before.
enum class SuggestStage {
    kWholeWords,  ///< all but the last are whole words; the last one too where a space is behind it
    kBeginnings,
    kMisspelt,     ///< one letter wrong, where nothing begins as typed
    kAnyMisspelt,  ///< elsewhere too; of a finished word that stands so in the index only for one
                   ///< that is far commoner
};

inline constexpr std::size_t kMaxTypedWords = 12;

/// Where the typed words stand in a completion.
struct SuggestAlignment {
    bool side_by_side = false;  ///< in the order typed
    /// For each typed word, the number of the other.
    std::array<std::uint32_t, kMaxTypedWords> places = {};
};

/// The first place where the typed words stand side by side, else the first place of each; nothing
/// where one has none. `matches(word, typed)` compares by number.
template <class Matches>
std::optional<SuggestAlignment> align(std::size_t words, std::size_t typed, Matches matches) {
    for (std::uint32_t start = 0; start + typed <= words; ++start) {
        std::uint32_t i = 0;
        while (i < typed && matches(start + i, i)) ++i;
        if (i < typed) continue;
        SuggestAlignment found{.side_by_side = true};
        for (std::uint32_t j = 0; j < typed; ++j) found.places[j] = start + j;
        return found;
    }
    SuggestAlignment found;
    for (std::uint32_t j = 0; j < typed; ++j) {
        std::uint32_t place = 0;
        while (place < words && !matches(place, j)) ++place;
        if (place == words) return std::nullopt;
        found.places[j] = place;
    }
    return found;
}

struct SuggestCandidate {
    std::uint32_t entry = 0;
    float score = 0;
};

/// For each kind its best completions, best first.
using SuggestCandidates = std::array<std::vector<SuggestCandidate>, kCompletionKinds>;

/// What was typed: its words, and whether the last of them may go on.
struct TypedText {
    std::vector<SuggestWord> words = {};
    bool open = true;
    /// By word: so common in texts that it is no misspelling; where shorter than `words`, unknown.
    std::vector<bool> common = {};
};

/// Finds the completions of one collection.
///
/// `only`: of this kind; `limit` of each kind.
[[nodiscard]] SuggestCandidates match_suggestions(const SuggestIndex& index, const TypedText& typed,
                                                  SuggestStage stage,
                                                  std::optional<CompletionKind> only,
                                                  std::size_t limit);

/// Whether a word of a completion is one that was typed, in any of the ways of the stages.
[[nodiscard]] bool stands_for(std::string_view typed, std::string_view key);

}  // namespace axtar::search
