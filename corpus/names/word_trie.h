#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace axtar::corpus::names {

/// Sequences of words, each with a number: what Aho and Corasick's tree of letters is for one
/// string, over words, so that only whole words match.
///
/// A word has an id; ids are numbers of the vocabulary that the owner keeps.
/// Cost: a step is one look-up in a hash table.
/// Threads: reading is safe from all threads.
class WordTrie {
public:
    static constexpr std::uint32_t kRoot = 0;
    static constexpr std::uint32_t kNowhere = 0xFFFFFFFFU;

    void add(const std::vector<std::uint32_t>& word_ids, std::uint32_t payload) {
        std::uint32_t node = kRoot;
        for (const std::uint32_t word : word_ids) {
            const auto [next, is_new] = steps_.try_emplace(key(node, word), nodes_);
            if (is_new) {
                ++nodes_;
                payloads_.emplace_back();
            }
            node = next->second;
        }
        payloads_[node].push_back(payload);
    }
    [[nodiscard]] std::uint32_t step(std::uint32_t node, std::uint32_t word) const {
        const auto next = steps_.find(key(node, word));
        return next == steps_.end() ? kNowhere : next->second;
    }
    /// What ends at a node.
    [[nodiscard]] const std::vector<std::uint32_t>& payloads(std::uint32_t node) const {
        return payloads_[node];
    }

private:
    static std::uint64_t key(std::uint32_t node, std::uint32_t word) {
        return (static_cast<std::uint64_t>(node) << 32U) | word;
    }

    std::unordered_map<std::uint64_t, std::uint32_t> steps_ = {};
    std::vector<std::vector<std::uint32_t>> payloads_ = {{}};
    std::uint32_t nodes_ = 1;
};

/// Lets a word be looked up in an unordered_map of strings without a copy.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};

}  // namespace axtar::corpus::names
