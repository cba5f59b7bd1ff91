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

}  // namespace

std::vector<const QueryNode*> positive_leaves(const QueryNode& root) {
    std::vector<const QueryNode*> leaves;
    collect(root, leaves);
    return leaves;
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
