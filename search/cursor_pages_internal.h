#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "search/cursor_store.h"
#include "search/result_set.h"
#include "search/search_request.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// The value of `cursor` that asks for a listing.
inline constexpr std::string_view kFirstCursor = "*";

/// The order of all hits of a search, to be paged through while the index changes.
[[nodiscard]] Listing make_listing(const ResultSet& results, const SearchRequest& request,
                                   bool ranked, const Snapshot& snapshot);

/// Everything that decides which hits there are and in which order: a cursor belongs to it.
[[nodiscard]] std::string question_of(const SearchRequest& request);

/// The next hits of a listing that the index still has.
struct ListedPage {
    struct Hit {
        std::uint32_t collection = 0;  ///< number in Snapshot::collections
        std::uint32_t document = 0;    ///< ordinal in its columns
        Xapian::docid section = 0;     ///< 0: the document
    };
    std::vector<Hit> hits = {};
    std::size_t next = 0;          ///< place in the listing behind them
    Xapian::Query documents = {};  ///< matches the sections of their documents
};
[[nodiscard]] ListedPage next_page(const CursorPlace& place, std::size_t limit,
                                   const Snapshot& snapshot);

/// What a new run over `page.documents` has for them, in the order of the listing; what no longer
/// matches is left out.
[[nodiscard]] std::vector<PageHit> in_listed_order(const ListedPage& page, const ResultSet& results,
                                                   const SearchRequest& request, bool ranked);

}  // namespace axtar::search
