#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "search/word_terms_internal.h"

namespace axtar::search {

/// What sections have of the words of a query, by weight.
///
/// Cost: the postings of each word and of each of its names once; 5 bytes a section.
class Coverage {
public:
    explicit Coverage(const Xapian::Database& shard);

    /// Adds `weight` once to each section that has any of the word's terms. At most kMaxQueryWords
    /// words.
    void add(const WordTerms& terms, float weight);
    [[nodiscard]] float operator[](std::uint32_t section) const {
        return section < covered_.size() ? covered_[section] : 0.0F;
    }

private:
    void add_term(const std::string& term, float weight);

    const Xapian::Database& shard_;
    std::vector<float> covered_;
    std::vector<std::uint8_t> last_word_;
    std::uint8_t word_ = 0;
};

}  // namespace axtar::search
