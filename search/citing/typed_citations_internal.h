#pragma once

#include <string_view>
#include <vector>

#include "corpus/citations/find_citations.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// The citations in what a person typed (find_query_citations()), read with the acts of the index:
/// a law or a treaty is known by words of its title where a document is it or a text cites it so.
[[nodiscard]] std::vector<corpus::Citation> typed_citations(
    const Snapshot& snapshot, std::string_view query,
    corpus::QueryOf of = corpus::QueryOf::kAnyAct);

}  // namespace axtar::search
