#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "search/query_tree.h"

namespace axtar::search {

/// The words and phrases that a match may contain, in the order typed: all leaves of words outside
/// of NOT, also those of a NEAR and within a field.
[[nodiscard]] std::vector<const QueryNode*> positive_leaves(const QueryNode& root);

/// Their words, in the order typed.
[[nodiscard]] std::vector<const analyzers::QueryWord*> positive_words(const QueryNode& root);

/// All of the nodes joined; the node itself where there is one, nothing where there is none.
[[nodiscard]] std::optional<QueryNode> join(NodeKind kind, std::vector<QueryNode> children);

/// Appends a node to the children of an AND or OR, taking an equal joint apart. `behind_and`: an
/// AND stands between it and the one before.
void append(std::vector<QueryNode>& children, NodeKind kind, QueryNode node,
            bool behind_and = false);

/// What stands in the place of a leaf, a kCitation or a kNear; nothing: it is left out.
using LeafChange = std::function<std::optional<QueryNode>(const QueryNode&)>;

/// The query with each of its leaves, citations and kNear changed, joined as they were; kAll where
/// nothing is left.
[[nodiscard]] QueryNode with_leaves(const QueryNode& root, const LeafChange& change);

/// The same without any `+`.
[[nodiscard]] QueryNode without_plus(QueryNode node);

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
