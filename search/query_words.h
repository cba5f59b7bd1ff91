#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "search/query_tree.h"

namespace axtar::search {

/// The words of a text without spaces, analysed: `ayrı-seçkilik` is one node of two words that must
/// stand together, `a,b` is two nodes.
///
/// Output: kWord nodes in their order; none where the text holds no word (punctuation, emoji).
[[nodiscard]] std::vector<QueryNode> word_nodes(std::string_view text);

/// The words of a quoted text as a phrase; a word alone in quotes is a word. Nothing without words.
[[nodiscard]] std::optional<QueryNode> phrase_node(std::string_view text);

}  // namespace axtar::search
