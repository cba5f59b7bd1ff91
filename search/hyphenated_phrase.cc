#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "analyzers/fold.h"
#include "search/hyphenated_phrase_internal.h"
#include "search/vocabulary/function_words.h"

namespace axtar::search {
namespace {

using analyzers::QueryWord;
using Words = std::vector<QueryWord>;

constexpr std::size_t kLongestJoined = 4;

bool can_be_joined(const QueryWord& word) {
    return word.type == analyzers::TokenType::kWord && word.parts.empty();
}

/// A function word and the next as one are mostly another word: by-law, soon, issued.
bool may_begin(const QueryWord& word, const QueryWord& next) {
    static constexpr std::array<std::string_view, 4> kOpening = {"above", "below", "bir", "so"};
    if (!is_function_word(word)) return true;
    const std::string key = analyzers::fold(word.exact.front());
    const bool opens = std::find(kOpening.begin(), kOpening.end(), key) != kOpening.end();
    return opens && !is_function_word(next);
}

/// The words as one text writes them; empty where it does not.
std::string joined_text(const std::vector<const QueryWord*>& words) {
    if (!may_begin(*words[0], *words[1])) return {};
    std::string text;
    for (const QueryWord* word : words) {
        if (!can_be_joined(*word)) return {};
        text += (text.empty() ? "" : "-") + word->surface;
    }
    return text;
}

class Joiner {
public:
    Joiner(const Words& words, WordTermFinder& finder) : words_(words), finder_(finder) {}

    std::vector<HyphenatedReading> run() {
        continue_at(0, {});
        return std::move(readings_);
    }

private:
    /// Takes the words from `i` on in every way.
    void continue_at(std::size_t i, const HyphenatedReading& taken) {
        if (readings_.size() == kMostHyphenated) return;
        if (i == words_.size()) {
            if (taken.words.size() < words_.size()) readings_.push_back(taken);
            return;
        }
        const std::size_t most = std::min(kLongestJoined, words_.size() - i);
        for (std::size_t count = 1; count <= most; ++count) {
            const QueryWord* next = count == 1 ? &words_[i] : joined(i, count);
            if (next == nullptr) continue;
            HyphenatedReading longer = taken;
            longer.words.push_back(*next);
            longer.first.push_back(static_cast<std::uint32_t>(i));
            continue_at(i + count, longer);
        }
    }

    /// `count` words from `first` on as one, if the index has it.
    const QueryWord* joined(std::size_t first, std::size_t count) {
        std::vector<const QueryWord*> words;
        for (std::size_t i = first; i < first + count; ++i) words.push_back(&words_[i]);
        return finder_.whole_word(joined_text(words));
    }

    const Words& words_;
    WordTermFinder& finder_;
    std::vector<HyphenatedReading> readings_;
};

/// Joins sides of a NEAR as Joiner does words.
class SideJoiner {
public:
    SideJoiner(const QueryNode& near, WordTermFinder& finder) : near_(near), finder_(finder) {}

    std::vector<HyphenatedNear> run() {
        continue_at(0, {.near = {.kind = NodeKind::kNear}});
        return std::move(readings_);
    }

private:
    using Leaves = std::vector<const QueryNode*>;

    void continue_at(std::size_t i, const HyphenatedNear& taken) {
        const std::vector<QueryNode>& sides = near_.children;
        if (readings_.size() == kMostHyphenated) return;
        if (i == sides.size()) {
            if (taken.first.size() < sides.size()) readings_.push_back(taken);
            return;
        }
        const std::size_t most = std::min(kLongestJoined, sides.size() - i);
        for (std::size_t count = 1; count <= most; ++count) {
            for (QueryNode& next : taken_together(i, count)) {
                HyphenatedNear longer = taken;
                if (i > 0) longer.near.joints.push_back(near_.joints[i - 1]);
                longer.near.children.push_back(std::move(next));
                longer.first.push_back(i);
                continue_at(i + count, longer);
            }
        }
    }

    /// `count` sides from `first` on as one, in each way that the index has.
    std::vector<QueryNode> taken_together(std::size_t first, std::size_t count) {
        if (count == 1) return {near_.children[first]};
        Leaves sides;
        bool ordered = false;
        for (std::size_t i = first; i < first + count; ++i) {
            sides.push_back(&near_.children[i]);
            ordered = ordered || (i > first && near_.joints[i - 1].ordered);
        }
        std::vector<QueryNode> ways;
        join(sides, {}, ways);
        if (ordered) return ways;
        std::reverse(sides.begin(), sides.end());
        join(sides, {}, ways);
        return ways;
    }

    /// Chooses one of each OR.
    void join(const Leaves& sides, Leaves chosen, std::vector<QueryNode>& ways) {
        if (tried_ == kMostTried) return;
        if (chosen.size() == sides.size()) {
            ++tried_;
            if (std::optional<QueryNode> way = one_leaf(chosen)) ways.push_back(std::move(*way));
            return;
        }
        const QueryNode& side = *sides[chosen.size()];
        if (side.kind != NodeKind::kOr) {
            chosen.push_back(&side);
            return join(sides, std::move(chosen), ways);
        }
        for (const QueryNode& leaf : side.children) {
            Leaves more = chosen;
            more.push_back(&leaf);
            join(sides, std::move(more), ways);
        }
    }

    /// Words and phrases side by side as one, joined where they meet.
    std::optional<QueryNode> one_leaf(const Leaves& leaves) {
        std::vector<const QueryWord*> meeting;
        for (std::size_t k = 0; k < leaves.size(); ++k) {
            const QueryNode& leaf = *leaves[k];
            const bool is_last = k + 1 == leaves.size();
            const bool is_words = leaf.kind == NodeKind::kWord || leaf.kind == NodeKind::kPhrase;
            const bool begins = leaf.kind == NodeKind::kPrefix && is_last;
            const bool within = k > 0 && !is_last && leaf.words.size() > 1;
            if ((!is_words && !begins) || within) return std::nullopt;
            meeting.push_back(k == 0 ? &leaf.words.back() : &leaf.words.front());
        }
        const std::string text = joined_text(meeting);
        if (leaves.back()->kind == NodeKind::kPrefix) return prefix(text, *leaves.front());
        const QueryWord* joined = finder_.whole_word(text);
        if (joined == nullptr) return std::nullopt;
        QueryNode leaf{.text = text, .words = leaves.front()->words};
        leaf.words.back() = *joined;
        const Words& behind = leaves.back()->words;
        leaf.words.insert(leaf.words.end(), behind.begin() + 1, behind.end());
        leaf.kind = leaf.words.size() == 1 ? NodeKind::kWord : NodeKind::kPhrase;
        return leaf;
    }

    std::optional<QueryNode> prefix(const std::string& text, const QueryNode& first) {
        if (text.empty() || first.words.size() > 1) return std::nullopt;
        QueryNode leaf{
            .kind = NodeKind::kPrefix, .text = text, .words = analyzers::analyze_query(text)};
        const bool has_any = leaf.words.size() == 1 && !finder_.find(leaf).exact.empty();
        return has_any ? std::optional(std::move(leaf)) : std::nullopt;
    }

    static constexpr std::size_t kMostTried = 64;  // some milliseconds

    const QueryNode& near_;
    WordTermFinder& finder_;
    std::size_t tried_ = 0;
    std::vector<HyphenatedNear> readings_;
};

}  // namespace

std::vector<HyphenatedReading> hyphenated(const Words& words, WordTermFinder& finder) {
    if (words.size() < 2) return {};
    return Joiner(words, finder).run();
}

std::vector<HyphenatedNear> hyphenated(const QueryNode& near, WordTermFinder& finder) {
    return SideJoiner(near, finder).run();
}

}  // namespace axtar::search
