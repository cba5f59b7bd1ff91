#pragma once

#include <string>
#include <string_view>

#include "search/snapshot_internal.h"

namespace axtar::search {

/// How texts write a word that the index has in lower case.
struct CorpusSpelling {
    std::string capital = {};  ///< with a capital at its beginning; empty: never seen so
    bool is_name = false;      ///< it often has one, or was only ever seen so
};

/// Looks `form` (an exact form) up in a few sections spread over each collection.
///
/// Errors: Xapian's exceptions pass through; a record that cannot be read counts as no evidence.
/// Cost:   reads at most kSectionsLookedAt sections of a collection.
[[nodiscard]] CorpusSpelling corpus_spelling(const Snapshot& snapshot, std::string_view form);

inline constexpr std::uint32_t kSectionsLookedAt = 6;

}  // namespace axtar::search
