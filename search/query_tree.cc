#include "search/query_tree.h"

#include <algorithm>

#include "search/query_fields.h"
#include "search/query_lexer.h"

namespace axtar::search {
namespace {

/// What binds no tighter than the joint around it stands in brackets.
bool needs_brackets(const QueryNode& child, NodeKind parent) {
    switch (child.kind) {
        case NodeKind::kAnd:
        case NodeKind::kOr:
            return true;
        case NodeKind::kNot:
        case NodeKind::kNear:
            return parent == NodeKind::kNear;
        default:
            return false;
    }
}

std::string print_child(const QueryNode& child, NodeKind parent) {
    return needs_brackets(child, parent) ? "(" + print(child) + ")" : print(child);
}

std::string print_joined(const QueryNode& node) {
    std::string text;
    for (const QueryNode& child : node.children) {
        if (!text.empty()) {
            text += node.kind == NodeKind::kOr ? " OR " : child.behind_and ? " AND " : " ";
        }
        text += print_child(child, node.kind);
    }
    return text;
}

std::string print_near(const QueryNode& node) {
    std::string text = print_child(node.children.front(), node.kind);
    for (std::size_t i = 1; i < node.children.size(); ++i) {
        text += " " + print(node.joints[i - 1]) + " " + print_child(node.children[i], node.kind);
    }
    return text;
}

std::string print_range(const QueryNode& node) {
    const std::string field = node.field + ":";
    return node.from == node.to ? field + node.from : field + node.from + ".." + node.to;
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

/// True for a word that means something else without quotation marks: an operator; letters set
/// apart ("M A D D Ə"), which are one word.
bool needs_quotes(const QueryNode& word) {
    return word.quoted || is_operator(word.text) || word.text.find(' ') != std::string::npos;
}

bool is_plain(const QueryNode& node) {
    if (node.kind == NodeKind::kCitation) return true;
    return node.kind == NodeKind::kWord && node.field.empty() && !node.quoted;
}

/// The sign and the field in front of a leaf of words.
std::string print_leaf(const QueryNode& node, const std::string& text) {
    const std::string field = node.field.empty() ? "" : node.field + ":";
    return (node.required ? "+" : "") + field + text;
}

}  // namespace

bool is_word_leaf(const QueryNode& node) {
    switch (node.kind) {
        case NodeKind::kWord:
        case NodeKind::kPhrase:
        case NodeKind::kExact:
        case NodeKind::kPrefix:
        case NodeKind::kFuzzy:
            return true;
        default:
            return false;
    }
}

bool is_expanded(const QueryNode& node) {
    return node.kind == NodeKind::kPrefix || node.kind == NodeKind::kFuzzy;
}

bool is_nothing_but_words(const QueryNode& root) {
    if (root.kind != NodeKind::kAnd) return is_plain(root);
    return std::all_of(root.children.begin(), root.children.end(),
                       [](const QueryNode& child) { return is_plain(child) && !child.behind_and; });
}

std::string print(const NearJoint& joint) {
    return (joint.ordered ? "ADJ/" : "NEAR/") + std::to_string(joint.distance);
}

std::string print(const QueryNode& node) {
    switch (node.kind) {
        case NodeKind::kAll:
            return {};
        case NodeKind::kWord:
            return print_leaf(node, needs_quotes(node) ? quoted(node.text) : node.text);
        case NodeKind::kCitation:
            return print_leaf(node, node.text);
        case NodeKind::kPhrase:
            return print_leaf(node, quoted(node.text));
        case NodeKind::kExact:
            return print_leaf(node, "=" + quoted(node.text));
        case NodeKind::kPrefix:
            return print_leaf(node, node.text + "*");
        case NodeKind::kFuzzy:
            return print_leaf(node, node.text + (node.edits == 1 ? "~" : "~2"));
        case NodeKind::kNear:
            return print_near(node);
        case NodeKind::kFilter:
            return node.field + ":" + (is_bare_value(node.text) ? node.text : quoted(node.text));
        case NodeKind::kRange:
            return print_range(node);
        case NodeKind::kAnd:
        case NodeKind::kOr:
            return print_joined(node);
        case NodeKind::kNot:
            return "NOT " + print_child(node.children.front(), node.kind);
    }
    return {};
}

std::string print(const ParsedQuery& query) {
    std::string text = print(query.root);
    // Some words are a question by their question mark alone.
    const bool asks = query.question_mark && is_nothing_but_words(query.root);
    if (asks && text.find('?') == std::string::npos) text += '?';
    return text;
}

}  // namespace axtar::search
