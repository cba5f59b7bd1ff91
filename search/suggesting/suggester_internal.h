#pragma once

#include "base/result.h"
#include "search/snapshot_internal.h"
#include "search/suggest.h"

namespace axtar::search {

/// Goes on from what stands in the search box, by the collections of a snapshot.
///
/// Every word typed must begin a word of the completion: all but the last one are whole words, or,
/// where that finds nothing, beginnings, or, where that finds nothing either and the word has five
/// letters, beginnings with one letter wrong. A finished word that completions have as it stands is
/// not taken for a rarer one, and one that many sections have for no other. Ranked by kind, number
/// of documents, and how early the words stand; half of the list at most is of one kind while there
/// are others. Errors:  kInvalidArgument for a limit or kind out of range (`place` is the
/// parameter). Xapian's
///          exceptions pass through.
/// Cost:    reads the places of the rarest word typed; figures in bench/search/suggest_bench.cc.
[[nodiscard]] Result<SuggestResponse> suggest(const Snapshot& snapshot,
                                              const SuggestRequest& request);

}  // namespace axtar::search
