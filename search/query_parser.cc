#include "search/query_parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "search/html_text.h"
#include "search/query_lexer.h"
#include "search/query_words.h"

namespace axtar::search {
namespace {

using OptionalNode = std::optional<QueryNode>;

OptionalNode join(NodeKind kind, std::vector<QueryNode> children) {
    if (children.empty()) return std::nullopt;
    if (children.size() == 1) return std::move(children.front());
    return QueryNode{.kind = kind, .children = std::move(children)};
}

/// Appends a node to the children of an AND or OR, taking an equal joint apart.
void append(std::vector<QueryNode>& children, NodeKind kind, QueryNode node) {
    if (node.kind != kind || node.required) {
        children.push_back(std::move(node));
        return;
    }
    for (QueryNode& child : node.children) children.push_back(std::move(child));
}

void warn_once(ParsedQuery& query, const std::string& text) {
    const std::vector<std::string>& known = query.warnings;
    if (std::find(known.begin(), known.end(), text) == known.end()) query.warnings.push_back(text);
}

/// The lexemes with every bracket paired and none deeper than kMaxQueryDepth: what follows may
/// recurse over them.
std::vector<Lexeme> balance(const std::vector<Lexeme>& items, ParsedQuery& query) {
    std::vector<Lexeme> balanced;
    std::size_t depth = 0;
    std::size_t left_out = 0;  // open brackets that were too deep
    for (const Lexeme& item : items) {
        if (item.kind == LexemeKind::kOpen && depth == kMaxQueryDepth) {
            ++left_out;
            warn_once(query, "brackets deeper than " + std::to_string(kMaxQueryDepth) +
                                 " levels were left out");
        } else if (item.kind == LexemeKind::kClose && left_out > 0) {
            --left_out;
        } else if (item.kind == LexemeKind::kClose && depth == 0) {
            warn_once(query, "a closing bracket without an opening one was left out");
        } else {
            if (item.kind == LexemeKind::kOpen) ++depth;
            if (item.kind == LexemeKind::kClose) --depth;
            balanced.push_back(item);
        }
    }
    if (depth > 0) warn_once(query, "a bracket was not closed");
    balanced.resize(balanced.size() + depth, {.kind = LexemeKind::kClose, .text = ")"});
    return balanced;
}

/// Recursive descent over lexemes; every function returns nothing where no operand stands.
class Parser {
public:
    Parser(const std::vector<Lexeme>& items, ParsedQuery& query)
        : items_(balance(items, query)), query_(query) {}

    OptionalNode run() { return sequence(); }

private:
    bool next_is(LexemeKind kind) const { return at_ < items_.size() && items_[at_].kind == kind; }

    OptionalNode sequence() {
        std::vector<QueryNode> parts;
        while (at_ < items_.size() && !next_is(LexemeKind::kClose)) {
            const std::size_t before = at_;
            if (OptionalNode part = any_of()) append(parts, NodeKind::kAnd, std::move(*part));
            if (at_ == before) leave_out_operator();
        }
        return join(NodeKind::kAnd, std::move(parts));
    }

    OptionalNode any_of() { return chain(NodeKind::kOr, LexemeKind::kOr, &Parser::all_of); }

    OptionalNode all_of() { return chain(NodeKind::kAnd, LexemeKind::kAnd, &Parser::negated); }

    OptionalNode chain(NodeKind kind, LexemeKind joint, OptionalNode (Parser::*operand)()) {
        std::vector<QueryNode> parts;
        OptionalNode part = (this->*operand)();
        if (!part) return std::nullopt;
        append(parts, kind, std::move(*part));
        while (next_is(joint)) {
            const std::string typed = items_[at_++].text;
            query_.explicit_syntax = true;
            part = (this->*operand)();
            if (part) {
                append(parts, kind, std::move(*part));
            } else {
                warn("\"" + typed + "\" has nothing to join and was left out");
            }
        }
        return join(kind, std::move(parts));
    }

    OptionalNode negated() {
        if (!next_is(LexemeKind::kNot)) return required();
        while (next_is(LexemeKind::kNot)) ++at_;
        const std::string typed = items_[at_ - 1].text;
        OptionalNode operand = required();
        if (!operand) {
            warn("\"" + typed + "\" has nothing to exclude and was left out");
            return std::nullopt;
        }
        query_.explicit_syntax = true;
        if (operand->kind == NodeKind::kNot) return operand;
        QueryNode node{.kind = NodeKind::kNot};
        node.children.push_back(std::move(*operand));
        return node;
    }

    OptionalNode required() {
        bool plus = false;
        for (; next_is(LexemeKind::kPlus); ++at_) plus = true;
        OptionalNode operand = primary();
        if (plus && operand) {
            // A bracket holds all of its parts or any of them already: the sign adds nothing there.
            operand->required = operand->children.empty();
            query_.explicit_syntax = true;
        }
        return operand;
    }

    OptionalNode primary() {
        if (next_is(LexemeKind::kOpen)) return brackets();
        if (next_is(LexemeKind::kText)) return text(items_[at_++].text);
        if (next_is(LexemeKind::kPhrase)) return phrase(items_[at_++].text);
        return std::nullopt;
    }

    OptionalNode brackets() {
        ++at_;
        OptionalNode inside = sequence();
        ++at_;  // balance() has put a closing bracket there
        return inside;
    }

    OptionalNode text(const std::string& typed) {
        std::vector<QueryNode> parts = word_nodes(typed);
        std::erase_if(parts, [this](const QueryNode& node) { return !room_for(node); });
        return join(NodeKind::kAnd, std::move(parts));
    }

    OptionalNode phrase(const std::string& typed) {
        OptionalNode node = phrase_node(typed);
        if (node) query_.explicit_syntax = true;
        if (node && !room_for(*node)) return std::nullopt;
        return node;
    }

    bool room_for(const QueryNode& node) {
        if (words_ + node.words.size() > kMaxQueryWords) {
            warn("only the first " + std::to_string(kMaxQueryWords) + " words are used");
            words_ = kMaxQueryWords;
            return false;
        }
        words_ += node.words.size();
        return true;
    }

    void leave_out_operator() {
        warn("\"" + items_[at_].text + "\" has nothing to join and was left out");
        ++at_;
    }

    void warn(const std::string& text) { warn_once(query_, text); }

    std::vector<Lexeme> items_;
    ParsedQuery& query_;
    std::size_t at_ = 0;
    std::size_t words_ = 0;
};

/// The part of the text that is read: whole words within kMaxQueryBytes.
std::string_view within_bounds(std::string_view text, ParsedQuery& query) {
    if (text.size() <= kMaxQueryBytes) return text;
    query.warnings.push_back("only the first " + std::to_string(kMaxQueryBytes) +
                             " bytes of the query are used");
    const std::string_view cut = utf8::prefix(text, kMaxQueryBytes);
    const std::size_t space = cut.find_last_of(" \t\n");
    return space == std::string_view::npos || space == 0 ? cut : cut.substr(0, space);
}

/// Well-formed, and without characters that nobody sees: the query is shown to the reader again.
std::string visible(std::string_view text) {
    std::string clean;
    for (std::size_t i = 0; i < text.size();) {
        const utf8::Decoded next = utf8::decode(text, i);
        const char32_t c = next.code_point;
        const bool blank = c == U'\n' || c == U'\r' || c == U'\t';
        if (blank || !is_invisible(c)) utf8::append(clean, blank ? U' ' : c);
        i += next.size;
    }
    return clean;
}

/// `NOT` or `VƏ` typed alone is a word that somebody looks for.
OptionalNode operator_as_word(const std::vector<Lexeme>& items) {
    for (const Lexeme& item : items) {
        if (item.kind != LexemeKind::kAnd && item.kind != LexemeKind::kOr &&
            item.kind != LexemeKind::kNot) {
            continue;
        }
        if (OptionalNode node = join(NodeKind::kAnd, word_nodes(item.text))) return node;
    }
    return std::nullopt;
}

}  // namespace

ParsedQuery parse_query(std::string_view text) {
    ParsedQuery query;
    const std::string clean = visible(within_bounds(text, query));
    const Lexemes lexemes = lex_query(clean);
    if (lexemes.unbalanced_quote) {
        query.warnings.push_back("a quote was not closed; the words behind it are read singly");
    }
    OptionalNode root = Parser(lexemes.items, query).run();
    if (!root && (root = operator_as_word(lexemes.items))) query.warnings.clear();
    if (root) {
        query.root = std::move(*root);
    } else if (clean.find_first_not_of(" \t\r\n") != std::string::npos) {
        query.warnings.push_back("the query has no word to look for; every document is shown");
    }
    return query;
}

}  // namespace axtar::search
