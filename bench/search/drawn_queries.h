#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace axtar::bench {

/// Queries drawn from the texts of an index, the same every time: what they ask for is there, and
/// common words are asked for as often as texts have them.
struct DrawnQueries {
    std::vector<std::string> plain = {};  ///< one word and two in turn; `one` and `two` are these
    std::vector<std::string> one = {};
    std::vector<std::string> two = {};        ///< side by side in a text
    std::vector<std::string> two_exact = {};  ///< the same as an exact phrase
    std::vector<std::string> phrase = {};
    std::vector<std::string> near = {};
    std::vector<std::string> prefix = {};
    std::vector<std::string> fuzzy = {};
    std::vector<std::string> misspelt = {};   ///< one word, a letter of it another
    std::vector<std::string> question = {};   ///< nine words of a text and a question mark
    std::vector<std::string> passage = {};    ///< the beginning of a section, 2,000 bytes at most
    std::vector<std::string> beginning = {};  ///< of a word, four letters
    std::vector<std::string> documents = {};  ///< ids of the documents the queries are drawn from
};

/// `count` of each from the first collection of an index. Empty where it cannot be read.
[[nodiscard]] DrawnQueries draw_queries(const std::filesystem::path& index, std::size_t count);

}  // namespace axtar::bench
