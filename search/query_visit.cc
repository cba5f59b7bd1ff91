#include "search/query_visit.h"

#include <algorithm>
#include <utility>

namespace axtar::search {
namespace {

void collect(const QueryNode& node, std::vector<const QueryNode*>& leaves) {
    if (node.kind == NodeKind::kNot || node.kind == NodeKind::kAll) return;
    if (is_word_leaf(node)) leaves.push_back(&node);
    for (const QueryNode& child : node.children) collect(child, leaves);
}

std::optional<QueryNode> changed(const QueryNode& node, const LeafChange& change) {
    const bool joins = node.kind == NodeKind::kAnd || node.kind == NodeKind::kOr;
    if (!joins && node.kind != NodeKind::kNot) return change(node);
    std::vector<QueryNode> children;
    for (const QueryNode& child : node.children) {
        if (auto kept = changed(child, change)) {
            append(children, node.kind, std::move(*kept), child.behind_and);
        }
    }
    if (joins || children.empty()) return join(node.kind, std::move(children));
    return QueryNode{.kind = NodeKind::kNot, .children = std::move(children)};
}

}  // namespace

std::optional<QueryNode> join(NodeKind kind, std::vector<QueryNode> children) {
    if (children.empty()) return std::nullopt;
    if (children.size() == 1) return std::move(children.front());
    return QueryNode{.kind = kind, .children = std::move(children)};
}

void append(std::vector<QueryNode>& children, NodeKind kind, QueryNode node, bool behind_and) {
    const std::size_t first = children.size();
    if (node.kind != kind || node.required) {
        children.push_back(std::move(node));
    } else {
        for (QueryNode& child : node.children) children.push_back(std::move(child));
    }
    children[first].behind_and = behind_and;
}

QueryNode with_leaves(const QueryNode& root, const LeafChange& change) {
    return changed(root, change).value_or(QueryNode());
}

QueryNode without_plus(QueryNode node) {
    node.required = false;
    for (QueryNode& child : node.children) child = without_plus(std::move(child));
    return node;
}

std::vector<const QueryNode*> positive_leaves(const QueryNode& root) {
    std::vector<const QueryNode*> leaves;
    collect(root, leaves);
    return leaves;
}

std::vector<const analyzers::QueryWord*> positive_words(const QueryNode& root) {
    std::vector<const analyzers::QueryWord*> words;
    for (const QueryNode* leaf : positive_leaves(root)) {
        for (const analyzers::QueryWord& word : leaf->words) words.push_back(&word);
    }
    return words;
}

QueryNode without(QueryNode root, const std::function<bool(const QueryNode&)>& unwanted) {
    std::erase_if(root.children, unwanted);
    if (root.kind != NodeKind::kAnd || root.children.size() != 1) return root;
    QueryNode only = std::move(root.children.front());
    return only;
}

bool has_operator(const QueryNode& root) {
    const bool joins = root.kind == NodeKind::kOr || root.kind == NodeKind::kNot ||
                       root.kind == NodeKind::kNear || root.behind_and;
    return joins || std::any_of(root.children.begin(), root.children.end(), has_operator);
}

bool has_positive_part(const QueryNode& root) { return !positive_leaves(root).empty(); }

std::vector<std::string> roles_asked_for(const QueryNode& root) {
    if (root.kind == NodeKind::kNot) return {};
    if (root.kind == NodeKind::kFilter && root.field == "role") return {root.text};
    std::vector<std::string> roles;
    for (const QueryNode& child : root.children) {
        for (std::string& role : roles_asked_for(child)) roles.push_back(std::move(role));
    }
    return roles;
}

}  // namespace axtar::search
