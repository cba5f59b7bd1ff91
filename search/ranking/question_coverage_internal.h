#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <xapian.h>

#include "search/match.h"
#include "search/query_tree.h"
#include "search/ranking/coverage_internal.h"
#include "search/snapshot_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// How much of a question's telling words its sections have, by idf and by any name.
///
/// Cost: Coverage, once for each collection however often the question is asked.
class QuestionCoverage {
public:
    /// `telling`: the words that count; `finder`: has every name by now; `least`: the share that
    /// keep_enough() asks for.
    QuestionCoverage(std::span<const CollectionSnapshot> collections,
                     const std::vector<const QueryNode*>& telling, WordTermFinder& finder,
                     double least);

    /// From 0 to 1. `collection`: its number among the collections.
    [[nodiscard]] float share(std::size_t collection, Xapian::docid section) const;
    /// Leaves out the sections that have less than the least share, or than the section that has
    /// the most. `matches`: of each collection.
    void keep_enough(std::span<std::vector<Match>> matches) const;
    /// The share of its weight that a section keeps where more of the words weigh more, from 0
    /// to 1.
    [[nodiscard]] double kept(std::size_t collection, Xapian::docid section) const;
    /// Leaves each match that share. `matches`: of each collection.
    void prefer_more(std::span<std::vector<Match>> matches) const;

private:
    std::vector<Coverage> coverage_;  // by collection
    float total_ = 0;
    float least_ = 0;
};

}  // namespace axtar::search
