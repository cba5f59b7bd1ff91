#pragma once

#include <vector>

#include "search/search_response.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// What was taken along for a query, without names of several words that stand side by side in no
/// text: an answer lists what can be found. (Of a name of one word the finder knows that the index
/// has it.)
///
/// Errors: Xapian's exceptions pass through.
/// Cost:   of WordTermFinder::is_in_a_text() for each name.
[[nodiscard]] std::vector<Expansion> expansions_in_texts(WordTermFinder& finder);

}  // namespace axtar::search
