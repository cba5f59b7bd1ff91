#pragma once

#include <string_view>
#include <vector>

#include <xapian.h>

#include "search/query_tree.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// Turns a syntax tree into Xapian's query over sections.
///
/// Each word is one synonym group (exact form, stems, folded variants), so Xapian weighs it as one
/// term. A phrase is the AND of its groups, for the weight, filtered by the positions of their
/// stems. Title, heading and provision evidence only raise weights, they never match by themselves.
class QueryBuilder {
public:
    explicit QueryBuilder(WordTermFinder& finder) : finder_(finder) {}

    /// The query as written; MatchAll for kAll.
    [[nodiscard]] Xapian::Query build(const QueryNode& root);
    /// Any of the words of the nodes instead of all of them, with the same evidence.
    [[nodiscard]] Xapian::Query build_any(const std::vector<const QueryNode*>& nodes,
                                          const QueryNode& root);
    /// Any of the words of the nodes, without evidence.
    [[nodiscard]] Xapian::Query any_of(const std::vector<const QueryNode*>& nodes);
    /// One node without evidence.
    [[nodiscard]] Xapian::Query match(const QueryNode& node);

private:
    Xapian::Query word(const analyzers::QueryWord& word);
    Xapian::Query phrase(const QueryNode& node);
    Xapian::Query conjunction(const std::vector<const QueryNode*>& nodes);
    Xapian::Query disjunction(const QueryNode& node);
    Xapian::Query with_evidence(const Xapian::Query& query, const QueryNode& root);
    Xapian::Query field_evidence(const QueryNode& root, std::string_view prefix, double weight);

    WordTermFinder& finder_;
};

}  // namespace axtar::search
