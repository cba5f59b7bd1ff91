#pragma once

#include <string>
#include <vector>

#include "search/query_tree.h"

namespace axtar::search {

/// The anchors of the provision that a query names, if it names one: `Maddə 46`, `46-cı maddənin`,
/// `madde 12-1.3`, `Article 3`, `art. 5`.
///
/// Output: anchors as the sections of acts carry them ("maddə-46", "article-46"); for a dotted
///         number also the anchor of its article ("maddə-12-1.3", "maddə-12-1"). At most
///         kMaxProvisions numbers are read.
[[nodiscard]] std::vector<std::string> provision_anchors(const QueryNode& root);

/// The number of a provision that a word is ("46", "12-1.3"), or empty.
[[nodiscard]] std::string provision_number(const analyzers::QueryWord& word);

/// The anchors of that number in the acts of both languages, as above.
[[nodiscard]] std::vector<std::string> anchors_of(const std::string& number);

inline constexpr std::size_t kMaxProvisions = 4;

}  // namespace axtar::search
