#pragma once

#include <string_view>

#include "base/result.h"
#include "search/searcher.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// A document with the places that a search of `query` in all documents marks in it: words by the
/// names that the search takes along, the passages that cite what the query cites, and the headings
/// of the provisions themselves, whose texts seldom cite them. Where the document has none of
/// these, and the index not what is cited, the words of the citations.
///
/// Errors: kNotFound; Xapian's exceptions pass through.
/// Cost:   with a query, that of its search without a page.
[[nodiscard]] Result<StoredDocument> read_document(const Snapshot& snapshot, std::string_view id,
                                                   std::string_view query);

}  // namespace axtar::search
