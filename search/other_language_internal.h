#pragma once

#include <span>
#include <vector>

#include "analyzers/language.h"
#include "search/match.h"
#include "search/query_tree.h"
#include "search/snapshot_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// Takes weight from sections of the language that was not asked in where they answer for little of
/// a question: a text full of a name for one rare word ("abroad": xarici ölkə) is no answer to "how
/// do I get my child back from abroad", however often it has it.
///
/// Input: `telling`: the words that count; `asked`: the language of the question, nothing changes
///        where it is unknown; `matches`: of the collection, in the order of their sections.
void temper_other_language(const CollectionSnapshot& collection,
                           std::span<const QueryNode* const> telling, analyzers::Language asked,
                           WordTermFinder& finder, std::vector<Match>& matches);

}  // namespace axtar::search
