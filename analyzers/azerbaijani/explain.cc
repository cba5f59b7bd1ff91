#include "analyzers/azerbaijani/explain.h"

#include <algorithm>

namespace axtar::analyzers::azerbaijani {

namespace {

/// Depth-first search for the cheapest chain of shapes that spells the rest of the word.
class ChainSearch {
public:
    ChainSearch(const SuffixTable& table, const WordLetters& word) : table_(table), word_(word) {}

    /// Output: the shapes from the root on.
    std::vector<const Allomorph*> run(const Reading& reading) {
        wanted_negation_ = reading.chain.negation;
        char vowel = 0;
        for (std::size_t i = 0; i < reading.size; ++i) {
            if (is_vowel(word_.skeleton[i])) vowel = word_.skeleton[i];
        }
        follow(reading.size, reading.chain.verb ? SuffixTable::kVerb : SuffixTable::kNoun, vowel, 0,
               false);
        return best_;
    }

private:
    void follow(std::size_t at, std::uint8_t state, char vowel, int cost, bool negation) {
        if (cost >= best_cost_) return;
        if (at == word_.size) {
            const int whole = cost + table_.end_costs[state];
            if (negation != wanted_negation_ || whole >= best_cost_) return;
            best_cost_ = whole;
            best_ = path_;
            return;
        }
        for (const Allomorph& shape : table_.allomorphs) {
            const Suffix& suffix = table_.suffixes[shape.suffix];
            const bool reachable =
                std::find(suffix.from.begin(), suffix.from.end(), state) != suffix.from.end();
            if (!reachable || !stands_at(shape, at, vowel)) continue;
            path_.push_back(&shape);
            follow(at + shape.letters.size(), suffix.to,
                   shape.last_vowel != 0 ? shape.last_vowel : vowel, cost + suffix.cost,
                   negation || suffix.negation);
            path_.pop_back();
        }
    }

    [[nodiscard]] bool stands_at(const Allomorph& shape, std::size_t at, char vowel) const {
        if (!word_.text().substr(at).starts_with(shape.letters)) return false;
        if (!satisfies(shape.need, word_.skeleton[at - 1])) return false;
        if ((vowel_bit(vowel) & shape.vowels_before) == 0) return false;
        const std::size_t end = at + shape.letters.size();
        const bool vowel_follows = end < word_.size && is_vowel(word_.skeleton[end]);
        return vowel_follows ? !shape.unsoftened : !shape.softened;
    }

    const SuffixTable& table_;
    const WordLetters& word_;
    bool wanted_negation_ = false;
    int best_cost_ = Reading::kNone;
    std::vector<const Allomorph*> path_ = {};
    std::vector<const Allomorph*> best_ = {};
};

}  // namespace

std::vector<StemStep> explain(const SuffixTable& table, std::string_view text,
                              const WordLetters& word, const Reading& reading) {
    const auto chain = ChainSearch(table, word).run(reading);
    std::vector<StemStep> steps;
    std::size_t at = reading.size;
    for (const Allomorph* shape : chain) {
        const std::size_t end = at + shape->letters.size();
        const std::size_t from = word.offset[at];
        steps.push_back({.suffix = std::string(text.substr(from, word.offset[end] - from)),
                         .rest = std::string(text.substr(0, from)),
                         .note = table.suffixes[shape->suffix].note});
        at = end;
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

}  // namespace axtar::analyzers::azerbaijani
