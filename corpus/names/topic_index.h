#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/names/name_list.h"
#include "corpus/names/word_trie.h"
#include "corpus/names/words.h"

namespace axtar::corpus::names {

/// The keywords of all topics, indexed by the stems of their words.
class TopicIndex {
public:
    /// Adds the keywords of a topic; `entry` is its index among all entries.
    /// Errors: a text that says what is wrong with a keyword's weight; empty where all is well.
    [[nodiscard]] std::string add(const Entry& topic, std::uint32_t entry);
    /// Entries whose evidence suffices, the strongest first.
    [[nodiscard]] std::vector<std::uint32_t> find(const Words& words, std::size_t most) const;

private:
    struct Keyword {
        std::uint32_t topic = 0;
        std::uint32_t weight = 0;
    };
    void add_keyword(std::string_view text, std::uint32_t topic, std::uint32_t weight,
                     analyzers::Language language);
    std::uint32_t word_id(std::string_view stem);

    std::vector<Keyword> keywords_ = {};
    std::uint32_t topics_ = 0;  ///< one more than the highest entry
    WordTrie trie_ = {};
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> ids_ = {};
};

/// A keyword as its list has it: "işgəncə=4". Weight -1: cannot be read.
struct KeywordText {
    std::string_view text = {};
    int weight = 2;
};
[[nodiscard]] KeywordText read_keyword(std::string_view column);

}  // namespace axtar::corpus::names
