#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "search/query_tree.h"
#include "search/snippet.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// Finds the tokens of a section that a query matches, from the positions that the index stores for
/// stems. Words of a phrase count only where the whole phrase stands.
class Highlighter {
public:
    Highlighter(const QueryNode& root, WordTermFinder& finder);

    /// In rising order, none twice. `tokens`: how many spans the section has.
    [[nodiscard]] std::vector<MatchedToken> matches(const Xapian::Database& database,
                                                    Xapian::docid section,
                                                    std::size_t tokens) const;
    /// idf of each word, for the choice of the passage.
    [[nodiscard]] const std::vector<double>& word_weights() const { return weights_; }
    [[nodiscard]] bool empty() const { return leaves_.empty(); }

private:
    struct Leaf {
        std::vector<std::vector<std::string>> words = {};  // of each word, its stem terms
        std::uint32_t first_word = 0;
        bool one_word = false;  // all of them count as first_word
    };
    void leave_out_common_words(const QueryNode& root, WordTermFinder& finder);
    static Leaf written_apart(const std::vector<std::string>& parts, std::uint32_t number);

    std::vector<Leaf> leaves_;
    std::vector<double> weights_;
};

}  // namespace axtar::search
