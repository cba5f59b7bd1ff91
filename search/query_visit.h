#pragma once

#include <functional>
#include <string>
#include <vector>

#include "search/query_tree.h"

namespace axtar::search {

/// The words and phrases that a match may contain, in the order typed: all leaves of words outside
/// of NOT, also those of a NEAR and within a field.
[[nodiscard]] std::vector<const QueryNode*> positive_leaves(const QueryNode& root);

/// A query of nothing but words without those that are unwanted; one that is left stands alone.
[[nodiscard]] QueryNode without(QueryNode root,
                                const std::function<bool(const QueryNode&)>& unwanted);

/// True where the query has AND, OR, NOT, NEAR or ADJ.
[[nodiscard]] bool has_operator(const QueryNode& root);

/// True where the query asks for words (anything but filters and exclusion).
[[nodiscard]] bool has_positive_part(const QueryNode& root);

/// The roles named outside of NOT: `role:footnote`.
[[nodiscard]] std::vector<std::string> roles_asked_for(const QueryNode& root);

}  // namespace axtar::search
