#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "analyzers/azerbaijani/suffix_table.h"

namespace axtar::analyzers::azerbaijani {

/// What a chain of suffixes, read from the end of the word, asks of the stem to its left.
struct ChainEnd {
    bool verb = false;           // the stem is a verb stem
    bool negation = false;       // the chain negates the verb
    bool vowel_follows = false;  // the chain begins with a vowel: q/k of the stem has softened
    bool bare = false;           // no suffix at all
    LeftNeed need = LeftNeed::kAny;
    std::uint8_t vowels_before = 31;  // harmony: allowed last vowels of the stem
    std::uint8_t cost = 0;            // bits, relative to the state
};

/// The suffix table as one deterministic automaton over the word read backwards.
///
/// Each state is a set of (morphotactic state, what the left side must fulfil) with the cheapest
/// cost for each; costs common to the whole set move to the transitions, so a walk is one table
/// look-up a letter. It is built once from the table (some thousand states). Threads: immutable
/// after construction.
class SuffixAutomaton {
public:
    static constexpr std::uint16_t kDead = 0xFFFF;

    explicit SuffixAutomaton(const SuffixTable& table);

    struct Step {
        std::uint16_t state = kDead;
        std::uint8_t cost = 0;
    };
    [[nodiscard]] static constexpr std::uint16_t start() { return 0; }
    [[nodiscard]] Step step(std::uint16_t state, char letter) const {
        if (letter < 'a' || letter > 'z') return {};
        return steps_[state][static_cast<std::size_t>(letter - 'a')];
    }
    /// The chains that are complete in this state, i.e. whose left neighbour is a stem.
    [[nodiscard]] std::span<const ChainEnd> ends(std::uint16_t state) const {
        return {ends_.data() + first_end_[state], ends_.data() + first_end_[state + 1U]};
    }
    [[nodiscard]] std::size_t state_count() const { return steps_.size(); }

private:
    std::vector<std::array<Step, 26>> steps_ = {};
    std::vector<std::uint32_t> first_end_ = {};
    std::vector<ChainEnd> ends_ = {};
};

}  // namespace axtar::analyzers::azerbaijani
