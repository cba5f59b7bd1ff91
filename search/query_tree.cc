#include "search/query_tree.h"

#include <string_view>

#include "search/query_lexer.h"

namespace axtar::search {
namespace {

std::string print_child(const QueryNode& child) {
    const bool brackets = child.kind == NodeKind::kAnd || child.kind == NodeKind::kOr;
    return brackets ? "(" + print(child) + ")" : print(child);
}

std::string print_joined(const QueryNode& node, std::string_view joint) {
    std::string text;
    for (const QueryNode& child : node.children) {
        if (!text.empty()) text += joint;
        text += print_child(child);
    }
    return text;
}

}  // namespace

std::string print(const QueryNode& node) {
    const std::string plus = node.required ? "+" : "";
    switch (node.kind) {
        case NodeKind::kAll:
            return {};
        case NodeKind::kWord:
            return plus + (is_operator(node.text) ? "\"" + node.text + "\"" : node.text);
        case NodeKind::kPhrase:
            return plus + "\"" + node.text + "\"";
        case NodeKind::kAnd:
            return print_joined(node, " AND ");
        case NodeKind::kOr:
            return print_joined(node, " OR ");
        case NodeKind::kNot:
            return "NOT " + print_child(node.children.front());
    }
    return {};
}

}  // namespace axtar::search
