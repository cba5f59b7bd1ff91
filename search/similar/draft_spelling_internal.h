#pragma once

#include <string>
#include <utility>
#include <vector>

#include "search/similar/text_profile_internal.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

inline constexpr std::size_t kLongestMendedDraft = 2'000;  // bytes
inline constexpr std::size_t kMostSlips = 6;

struct MendedDraft {
    std::string text = {};
    std::vector<std::pair<std::string, std::string>> words = {};  ///< as typed, as read
};

/// Reads slips of a draft as what was meant: words that no section has in any form, that neither
/// thesaurus nor dictionary knows, and that the index has a likely other spelling of
/// (query_repair), so that "moratorum" is compared as "moratorium".
///
/// Output: the text as it is where it has no such word, or where it is longer than
///         kLongestMendedDraft, where one word makes no difference, or has more than kMostSlips
///         such words, as a text of another language has.
/// Errors: Xapian's exceptions pass through.
/// Cost:   nothing where the index has every word; else the walks of query_repair for each of them.
[[nodiscard]] MendedDraft mend_draft(std::string text, const Snapshot& snapshot,
                                     StemWeights& weights);

}  // namespace axtar::search
