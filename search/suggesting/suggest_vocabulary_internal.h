#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/snapshot_internal.h"

namespace axtar::search {

/// A word of the texts with all its forms.
struct SuggestedWord {
    std::string text = {};        ///< its shortest form
    std::uint32_t documents = 0;  ///< with any of the forms looked at; at least so many
};

/// The words of the texts that begin with `start`, commonest first: for what neither titles nor
/// names nor common phrases go on with.
///
/// Input:  `start` folded, as SuggestWord::key is.
/// Errors: Xapian's exceptions pass through.
/// Cost:   looks at the words that begin so, stems the kMostForms commonest, and reads
///         kMostPostings postings of a collection.
[[nodiscard]] std::vector<SuggestedWord> suggest_vocabulary(const Snapshot& snapshot,
                                                            std::string_view start,
                                                            std::size_t limit);

}  // namespace axtar::search
