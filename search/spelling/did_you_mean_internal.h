#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "search/finding.h"
#include "search/query_tree.h"
#include "search/search_request.h"
#include "search/search_response.h"
#include "search/snapshot_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// With so many documents nobody is asked what he meant.
inline constexpr std::uint64_t kEnoughDocuments = 3;

/// What a person may have meant by a query of plain words that finds little, or only without some
/// of its words.
///
/// Words that the index has, with other endings or letters too, stay as they are: `huquq` is no
/// mistake. Each suggestion has been run with the same filters and finds more documents than the
/// query itself, or some by more of the words where the query was relaxed without them.
/// Output: at most kMostSuggestions, the likeliest first.
/// Errors: Xapian's exceptions pass through.
/// Cost:   nothing where the index has every word; else a walk through its words and a search a
///         suggestion.
[[nodiscard]] Result<std::vector<Suggestion>> did_you_mean(const Snapshot& snapshot,
                                                           const SearchRequest& request,
                                                           const ParsedQuery& query,
                                                           WordTermFinder& finder,
                                                           const Finding& own);

inline constexpr std::size_t kMostSuggestions = 3;

}  // namespace axtar::search
