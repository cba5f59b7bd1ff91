#pragma once

#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "search/match.h"
#include "search/query_tree.h"
#include "search/ranking/asking_words_internal.h"
#include "search/snapshot_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// The words of a plain query (nothing but words side by side), sorted by whether the index has
/// them, without those that only ask. One with a `+` is never left out, so it counts as known.
struct PlainWords {
    std::vector<const QueryNode*> known = {};
    std::vector<std::string> unknown = {};  ///< as typed
};

/// Words alone, and more than one: some may be left out.
[[nodiscard]] bool is_relaxable(const QueryNode& root);
[[nodiscard]] PlainWords sort_words(const QueryNode& root, const AskingWords& asking,
                                    WordTermFinder& finder);

/// Keeps the sections that have most of the words: at least weights::kMostOf of the sum of their
/// idf, so that the one rare word is worth nearly everything. Where no section of any collection
/// has that much, those that have the most stay.
///
/// Input: `matches` of each collection, in the order of `collections`.
/// Cost:  reads the postings of each word once.
void keep_most_of(std::span<const CollectionSnapshot> collections,
                  const std::vector<const QueryNode*>& nodes, WordTermFinder& finder,
                  std::span<std::vector<Match>> matches);

}  // namespace axtar::search
