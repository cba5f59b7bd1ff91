#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

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
        if (is_function_word(words_[first])) return nullptr;
        std::string text;
        for (std::size_t i = first; i < first + count; ++i) {
            if (!can_be_joined(words_[i])) return nullptr;
            text += (text.empty() ? "" : "-") + words_[i].surface;
        }
        return finder_.whole_word(text);
    }

    const Words& words_;
    WordTermFinder& finder_;
    std::vector<HyphenatedReading> readings_;
};

}  // namespace

std::vector<HyphenatedReading> hyphenated(const Words& words, WordTermFinder& finder) {
    if (words.size() < 2) return {};
    return Joiner(words, finder).run();
}

std::vector<HyphenatedReading> hyphenated_near(const QueryNode& near, WordTermFinder& finder) {
    const auto is_one = [](const QueryNode& child) {
        return child.kind == NodeKind::kWord && child.field.empty() && child.words.size() == 1;
    };
    const std::vector<QueryNode>& sides = near.children;
    if (sides.size() != 2 || !is_one(sides[0]) || !is_one(sides[1])) return {};
    const QueryWord& left = sides[0].words.front();
    const QueryWord& right = sides[1].words.front();
    std::vector<HyphenatedReading> readings = hyphenated({left, right}, finder);
    if (near.joints.front().ordered) return readings;
    for (HyphenatedReading& turned : hyphenated({right, left}, finder)) {
        readings.push_back(std::move(turned));
    }
    return readings;
}

}  // namespace axtar::search
