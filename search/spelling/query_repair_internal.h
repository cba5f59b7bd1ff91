#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/snapshot_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// One way to mend a piece of a query.
struct QueryRepair {
    std::uint32_t start = 0;  ///< bytes of the query, [start, end)
    std::uint32_t end = 0;
    std::string text = {};
    std::string reason = {};  ///< "letters", "keyboard", "spelling"
    double score = 0;         ///< the larger the likelier
};

/// Looks at the words of a query that the index has in no form, and says how each may have been
/// meant: letters first, then another keyboard layout, then spelling, two words written as one, or
/// one as two. A word of a section or two is taken for a misprint where a likely mistake parts it
/// from one of a hundred. Other words that the index has, words that only ask, citations and their
/// keys, and Azerbaijani words in regular forms are never touched, the last but for the word that
/// they are built on; a name (a word with a capital within the query, also in the name of a case)
/// is mended to names alone.
///
/// Output: for each place its repairs, best first; places in their order. At most kMostPlaces.
/// Errors: Xapian's exceptions pass through.
[[nodiscard]] std::vector<std::vector<QueryRepair>> repairs_of(std::string_view query,
                                                               const Snapshot& snapshot,
                                                               WordTermFinder& finder);

inline constexpr std::size_t kMostPlaces = 4;
inline constexpr std::size_t kMostRepairs = 3;  // of a place

}  // namespace axtar::search
