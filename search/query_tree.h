#pragma once

#include <string>
#include <vector>

#include "analyzers/query_analysis.h"

namespace axtar::search {

enum class NodeKind {
    kAll,     ///< nothing was asked for: every document
    kWord,    ///< one word; several analysed words where a hyphen or dot joins them
    kPhrase,  ///< words in quotes, next to each other in this order
    kAnd,     ///< all children
    kOr,      ///< any child
    kNot,     ///< not its one child
};

/// What a person asked for, as a tree.
///
/// Output: kAnd and kOr have two children or more, kNot one, the others none; `words` is never
/// empty for kWord and kPhrase. At most kMaxDepth levels of brackets deep, so recursion is safe.
struct QueryNode {
    NodeKind kind = NodeKind::kAll;
    std::string text = {};  ///< kWord, kPhrase: as typed
    std::vector<analyzers::QueryWord> words = {};
    bool required = false;  ///< +word: never left out when a query is relaxed
    std::vector<QueryNode> children = {};
};

/// The tree in the query syntax, fully bracketed: `a AND (b OR "c d") AND NOT e`; empty for kAll.
[[nodiscard]] std::string print(const QueryNode& node);

/// A query as understood.
struct ParsedQuery {
    QueryNode root = {};
    std::vector<std::string> warnings = {};
    /// Quotes or operators were used: such a query is never relaxed.
    bool explicit_syntax = false;
};

}  // namespace axtar::search
