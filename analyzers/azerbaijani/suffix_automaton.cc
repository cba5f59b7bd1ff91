#include "analyzers/azerbaijani/suffix_automaton.h"

#include <algorithm>
#include <map>

#include "analyzers/azerbaijani/letters.h"

namespace axtar::analyzers::azerbaijani {

namespace {

/// One thread of the backward reading: either between suffixes, at a morphotactic state (`shape` is
/// kBetween), or inside a shape with `left` letters still unread.
struct Thread {
    static constexpr std::uint16_t kBetween = 0xFFFF;

    std::uint16_t shape = kBetween;
    std::uint8_t left = 0;
    std::uint8_t state = 0;
    LeftNeed need = LeftNeed::kAny;
    std::uint8_t vowels_before = kAnyVowel;
    bool vowel_follows = false;
    bool negation = false;
    bool bare = false;

    [[nodiscard]] auto operator<=>(const Thread&) const = default;
};

using ThreadSet = std::map<Thread, int>;  // cheapest cost of each thread

void keep_cheapest(ThreadSet& set, const Thread& thread, int cost) {
    const auto [found, added] = set.try_emplace(thread, cost);
    if (!added) found->second = std::min(found->second, cost);
}

/// Whether the shape may stand directly before what `right` has read.
bool fits(const Allomorph& shape, const Thread& right) {
    if (!satisfies(right.need, shape.letters.back())) return false;
    if (shape.last_vowel != 0 && (vowel_bit(shape.last_vowel) & right.vowels_before) == 0)
        return false;
    if (shape.softened && !right.vowel_follows) return false;
    return !(shape.unsoftened && right.vowel_follows);
}

/// Determinization: threads after one more letter to the left.
class Builder {
public:
    explicit Builder(const SuffixTable& table) : table_(table) {
        for (std::size_t i = 0; i < table.allomorphs.size(); ++i) {
            const char last = table.allomorphs[i].letters.back();
            by_last_letter_[static_cast<std::size_t>(last - 'a')].push_back(
                static_cast<std::uint16_t>(i));
        }
    }

    [[nodiscard]] ThreadSet first() const {
        ThreadSet set;
        for (std::size_t state = 0; state < table_.states.size(); ++state) {
            Thread thread;
            thread.state = static_cast<std::uint8_t>(state);
            thread.bare = true;
            set.emplace(thread, table_.end_costs[state]);
        }
        return set;
    }

    [[nodiscard]] ThreadSet after(const ThreadSet& set, char letter) const {
        ThreadSet next;
        for (const auto& [thread, cost] : set) {
            if (thread.shape == Thread::kBetween) {
                enter_shapes(thread, cost, letter, next);
            } else if (table_.allomorphs[thread.shape].letters[thread.left - 1U] == letter) {
                advance(thread, cost, next);
            }
        }
        return next;
    }

private:
    void enter_shapes(const Thread& right, int cost, char letter, ThreadSet& next) const {
        for (const std::uint16_t number : by_last_letter_[static_cast<std::size_t>(letter - 'a')]) {
            const Allomorph& shape = table_.allomorphs[number];
            const Suffix& suffix = table_.suffixes[shape.suffix];
            if (suffix.to != right.state || !fits(shape, right)) continue;
            Thread inside = right;
            inside.shape = number;
            inside.left = static_cast<std::uint8_t>(shape.letters.size());
            inside.need = LeftNeed::kAny;
            inside.bare = false;
            inside.state = 0;
            if (shape.last_vowel != 0) inside.vowels_before = kAnyVowel;
            inside.negation = right.negation || suffix.negation;
            inside.vowel_follows = false;
            advance(inside, cost + suffix.cost, next);
        }
    }

    /// One letter of the shape was read; at its first letter the thread stands between suffixes
    /// again.
    void advance(Thread thread, int cost, ThreadSet& next) const {
        const Allomorph& shape = table_.allomorphs[thread.shape];
        --thread.left;
        if (thread.left > 0) {
            keep_cheapest(next, thread, cost);
            return;
        }
        const bool has_vowel = shape.last_vowel != 0;
        thread.shape = Thread::kBetween;
        thread.need = shape.need;
        if (has_vowel) thread.vowels_before = shape.vowels_before;
        thread.vowel_follows = is_vowel(shape.letters.front());
        for (const std::uint8_t from : table_.suffixes[shape.suffix].from) {
            thread.state = from;
            keep_cheapest(next, thread, cost);
        }
    }

    const SuffixTable& table_;
    std::array<std::vector<std::uint16_t>, 26> by_last_letter_ = {};
};

/// Moves the cost that all threads share out of the set.
int take_common_cost(ThreadSet& set) {
    int common = 255;
    for (const auto& entry : set) common = std::min(common, entry.second);
    for (auto& entry : set) entry.second -= common;
    return common;
}

ChainEnd to_chain_end(const Thread& thread, int cost) {
    return {.verb = thread.state == SuffixTable::kVerb,
            .negation = thread.negation,
            .vowel_follows = thread.vowel_follows,
            .bare = thread.bare,
            .need = thread.need,
            .vowels_before = thread.vowels_before,
            .cost = static_cast<std::uint8_t>(std::min(cost, 255))};
}

}  // namespace

SuffixAutomaton::SuffixAutomaton(const SuffixTable& table) {
    const Builder builder(table);
    std::map<ThreadSet, std::uint16_t> numbers;
    std::vector<const ThreadSet*> sets;  // map nodes stay where they are
    const auto number_of = [&](ThreadSet&& set) {
        const auto [found, added] =
            numbers.try_emplace(std::move(set), static_cast<std::uint16_t>(numbers.size()));
        if (added) sets.push_back(&found->first);
        return found->second;
    };
    number_of(builder.first());
    for (std::size_t state = 0; state < sets.size(); ++state) {
        first_end_.push_back(static_cast<std::uint32_t>(ends_.size()));
        for (const auto& [thread, cost] : *sets[state]) {
            const bool is_stem =
                thread.shape == Thread::kBetween && thread.state <= SuffixTable::kVerb;
            if (is_stem) ends_.push_back(to_chain_end(thread, cost));
        }
        steps_.emplace_back();
        for (char letter = 'a'; letter <= 'z'; ++letter) {
            ThreadSet next = builder.after(*sets[state], letter);
            if (next.empty()) continue;
            const int cost = take_common_cost(next);
            const std::uint16_t to = number_of(std::move(next));
            steps_[state][static_cast<std::size_t>(letter - 'a')] = {
                to, static_cast<std::uint8_t>(cost)};
        }
    }
    first_end_.push_back(static_cast<std::uint32_t>(ends_.size()));
}

}  // namespace axtar::analyzers::azerbaijani
