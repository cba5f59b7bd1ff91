#include "search/query_parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analyzers/fold.h"
#include "base/utf8.h"
#include "search/html_text.h"
#include "search/query_fields.h"
#include "search/query_leaves.h"
#include "search/query_lexer.h"
#include "search/query_visit.h"
#include "search/query_words.h"

namespace axtar::search {
namespace {

using OptionalNode = std::optional<QueryNode>;

/// Words, phrases and OR groups of them have places in a text; filters and exclusions have none.
bool has_places(const QueryNode& node) {
    if (node.kind == NodeKind::kOr || node.kind == NodeKind::kNear) {
        return std::all_of(node.children.begin(), node.children.end(), has_places);
    }
    return is_word_leaf(node) && node.field.empty();
}

/// `+(a b)` asks for each of them. A bracket that holds any of its parts stays as it is: only plain
/// words are relaxed.
void mark_required(QueryNode& node) {
    node.required = node.children.empty() || node.kind == NodeKind::kCitation;
    if (node.kind != NodeKind::kAnd && node.kind != NodeKind::kCitation) return;
    for (QueryNode& child : node.children) mark_required(child);
}

/// Words side by side as a phrase. `text`: as typed.
QueryNode phrase_of(const QueryNode& words, const std::string& text) {
    QueryNode phrase{.kind = NodeKind::kPhrase, .text = text};
    for (const QueryNode* leaf : positive_leaves(words)) {
        phrase.words.insert(phrase.words.end(), leaf->words.begin(), leaf->words.end());
    }
    return phrase;
}

/// NEAR for "near" or "Near", YAXIN for "yaxın"; empty for another word.
std::string near_in_capitals(std::string_view typed) {
    const std::string key = analyzers::keyword_key(typed);
    for (const char* name : {"NEAR", "ADJ", "YAXIN", "ARDINCA"}) {
        if (key == analyzers::keyword_key(name)) return name;
    }
    return {};
}

/// AND between words is as good as none.
void forget_and(QueryNode& node) {
    node.behind_and = false;
    for (QueryNode& child : node.children) forget_and(child);
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
    Parser(const std::vector<Lexeme>& items, const QueryFields& fields,
           const std::vector<QueryCitation>& citations, ParsedQuery& query)
        : items_(balance(items, query)),
          fields_(fields),
          citations_(citations),
          query_(query),
          leaves_(query, fields) {}

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
        return is_value_list() ? join_values(std::move(parts))
                               : join(NodeKind::kAnd, std::move(parts));
    }

    /// `kind:(report decision)` lists values of which one is enough, as the parameters do.
    bool is_value_list() const {
        return field_ != nullptr && field_->kind != QueryField::Kind::kText;
    }

    static OptionalNode join_values(std::vector<QueryNode> parts) {
        std::vector<QueryNode> any;
        std::vector<QueryNode> all;
        for (QueryNode& part : parts) {
            if (part.kind == NodeKind::kNot) {
                all.push_back(std::move(part));
            } else {
                append(any, NodeKind::kOr, std::move(part));
            }
        }
        if (OptionalNode one = join(NodeKind::kOr, std::move(any))) {
            all.insert(all.begin(), std::move(*one));
        }
        return join(NodeKind::kAnd, std::move(all));
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
            part = (this->*operand)();
            if (part) {
                append(parts, kind, std::move(*part), kind == NodeKind::kAnd);
            } else {
                warn("\"" + typed + "\" has nothing to join and was left out");
            }
        }
        return join(kind, std::move(parts));
    }

    OptionalNode negated() {
        if (!next_is(LexemeKind::kNot)) return near();
        bool excluded = false;  // `NOT NOT a` asks for a again
        for (; next_is(LexemeKind::kNot); ++at_) excluded = !excluded;
        const std::string typed = items_[at_ - 1].text;
        OptionalNode operand = near();
        if (!operand) {
            warn("\"" + typed + "\" has nothing to exclude and was left out");
            return std::nullopt;
        }
        if (!excluded) return operand;
        // So does `NOT (NOT a)`; signs typed twice (`--a`) are one.
        if (operand->kind == NodeKind::kNot) return QueryNode(operand->children.front());
        QueryNode node{.kind = NodeKind::kNot};
        node.children.push_back(std::move(*operand));
        return node;
    }

    /// `a NEAR/5 b ADJ/2 c`.
    OptionalNode near() {
        OptionalNode first = required();
        if (!first || !next_is(LexemeKind::kNear)) return first;
        QueryNode chain{.kind = NodeKind::kNear};
        chain.children.push_back(std::move(*first));
        while (next_is(LexemeKind::kNear)) {
            const std::string typed = items_[at_].text;
            const NearJoint joint = bounded(items_[at_++].joint);
            OptionalNode operand = required();
            if (!operand) {
                warn("\"" + typed + "\" has nothing to join and was left out");
                continue;
            }
            chain.children.push_back(std::move(*operand));
            chain.joints.push_back(joint);
        }
        return finished(std::move(chain));
    }

    /// With the words of citations, several as a phrase, where these have places in a text.
    QueryNode in_its_place(const QueryNode& operand) const {
        return with_leaves(operand, [this](const QueryNode& leaf) -> std::optional<QueryNode> {
            if (leaf.kind != NodeKind::kCitation || !citations_[*leaf.citation].has_places)
                return leaf;
            QueryNode words = leaf.children.front();
            if (words.kind == NodeKind::kAnd) words = phrase_of(words, leaf.text);
            words.citation = leaf.citation;
            return words;
        });
    }

    NearJoint bounded(NearJoint joint) {
        if (joint.distance >= 1 && joint.distance <= kMaxNearDistance) return joint;
        warn("NEAR and ADJ take 1 to " + std::to_string(kMaxNearDistance) + " words");
        joint.distance = joint.distance == 0 ? 1 : kMaxNearDistance;
        return joint;
    }

    OptionalNode finished(QueryNode chain) {
        if (chain.children.size() == 1) return std::move(chain.children.front());
        QueryNode placed = chain;
        for (QueryNode& child : placed.children) child = in_its_place(child);
        if (std::all_of(placed.children.begin(), placed.children.end(), has_places)) {
            return without_plus(std::move(placed));  // all of them are required
        }
        warn("NEAR and ADJ join words, phrases and ( OR ) of them; they were read as AND");
        std::vector<QueryNode> parts;
        for (QueryNode& child : chain.children) {
            append(parts, NodeKind::kAnd, std::move(child), true);
        }
        return join(NodeKind::kAnd, std::move(parts));
    }

    OptionalNode required() {
        bool plus = false;
        for (; next_is(LexemeKind::kPlus); ++at_) plus = true;
        OptionalNode operand = primary();
        if (plus && operand) mark_required(*operand);
        return operand;
    }

    OptionalNode primary() {
        if (next_is(LexemeKind::kField)) return in_field();
        if (next_is(LexemeKind::kOpen)) return brackets();
        if (next_is(LexemeKind::kText)) return text();
        if (next_is(LexemeKind::kCitation)) return citation();
        if (next_is(LexemeKind::kPhrase)) return leaves_.phrase(items_[at_++].text, field_);
        if (next_is(LexemeKind::kExact)) return leaves_.exact(items_[at_++].text, field_);
        return std::nullopt;
    }

    /// `NEAR/x` and `ADJ/` were meant for operators; `AND/OR` is none.
    OptionalNode text() {
        const std::string& typed = items_[at_++].text;
        const std::string name = typed.substr(0, typed.find('/'));
        if (field_ == nullptr && name.size() < typed.size() && is_operator(name + "/1")) {
            warn("\"" + typed +
                 "\" has no distance and is searched as words; a number follows the " +
                 "stroke: " + name + "/5");
        } else if (field_ == nullptr) {
            warn_of_small_letters(typed);
        }
        return leaves_.text(typed, field_);
    }

    /// `near/5` may be meant for the operator; it stays words, as `and` does.
    void warn_of_small_letters(const std::string& typed) {
        const std::size_t stroke = typed.find('/');
        if (stroke == std::string::npos) return;
        const std::string name = near_in_capitals(typed.substr(0, stroke));
        const std::string meant = name + typed.substr(stroke);
        if (name.empty() || !is_operator(meant)) return;
        warn("\"" + typed + "\" is searched as words; operators are written in capitals: " + meant);
    }

    /// In a field of words it is no more than its words.
    OptionalNode citation() {
        const std::size_t number = items_[at_++].citation;
        const QueryCitation& typed = citations_[number];
        OptionalNode words = words_of(typed);
        if (!words || field_ != nullptr) return words;
        forget_and(*words);
        QueryNode node{.kind = NodeKind::kCitation, .text = typed.text, .citation = number};
        node.children.push_back(std::move(*words));
        return node;
    }

    OptionalNode words_of(const QueryCitation& citation) {
        const Lexemes words = lex_query(citation.words, fields_);
        std::vector<Lexeme> around = std::exchange(items_, balance(words.items, query_));
        const std::size_t behind = std::exchange(at_, 0);
        OptionalNode read = sequence();
        items_ = std::move(around);
        at_ = behind;
        return read;
    }

    /// `title:x`; in brackets the inner field counts.
    OptionalNode in_field() {
        const QueryField field = items_[at_++].field;
        const QueryField* outer = std::exchange(field_, &field);
        const std::size_t left_out = leaves_.left_out();
        OptionalNode operand;
        if (!next_is(LexemeKind::kField)) operand = primary();
        field_ = outer;
        // What was beyond a bound has its own warning.
        const bool has_none = !operand && leaves_.left_out() == left_out;
        if (has_none) warn("\"" + field.name + ":\" has no value and was left out");
        return operand;
    }

    OptionalNode brackets() {
        ++at_;
        OptionalNode inside = sequence();
        ++at_;  // balance() has put a closing bracket there
        return inside;
    }

    void leave_out_operator() {
        warn("\"" + items_[at_].text + "\" has nothing to join and was left out");
        ++at_;
    }

    void warn(const std::string& text) { warn_once(query_, text); }

    std::vector<Lexeme> items_;
    const QueryFields& fields_;
    const std::vector<QueryCitation>& citations_;
    ParsedQuery& query_;
    LeafReader leaves_;
    const QueryField* field_ = nullptr;  // whose value is being read
    std::size_t at_ = 0;
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

/// `NOT` or `VƏ` typed alone is a word that somebody looks for; `NEAR/5` is no word.
OptionalNode operator_as_word(const std::vector<Lexeme>& items, ParsedQuery& query) {
    for (const Lexeme& item : items) {
        if (item.kind != LexemeKind::kAnd && item.kind != LexemeKind::kOr &&
            item.kind != LexemeKind::kNot && item.kind != LexemeKind::kNear) {
            continue;
        }
        OptionalNode node = join(NodeKind::kAnd, word_nodes(item.text));
        if (!node) continue;
        query.warnings.clear();  // they say that it was left out
        if (item.text.find('/') != std::string::npos) {
            warn_once(query, "\"" + item.text + "\" has nothing to join and is searched as words");
        }
        return node;
    }
    return std::nullopt;
}

void warn_of_fields(const Lexemes& lexemes, const QueryFields& fields, ParsedQuery& query) {
    for (const std::string& name : lexemes.fields_without_value) {
        warn_once(query, "nothing touches the colon of \"" + name +
                             ":\", it is searched as a word; a field's value follows at once: " +
                             name + ":value");
    }
    for (const std::string& name : lexemes.unknown_fields) {
        warn_once(query, "there is no field \"" + name +
                             "\", it is searched as words; the fields are " + fields.names());
    }
}

bool ends_line(char32_t c) { return c == U'\n' || c == U'\r' || c == U'\t'; }

}  // namespace

std::string without_invisible(std::string_view text) {
    std::string clean;
    for (std::size_t i = 0; i < text.size();) {
        const utf8::Decoded next = utf8::decode(text, i);
        if (ends_line(next.code_point) || !is_invisible(next.code_point)) {
            utf8::append(clean, next.code_point);
        }
        i += next.size;
    }
    return clean;
}

std::string visible_text(std::string_view text) {
    std::string clean = without_invisible(text);
    std::replace_if(clean.begin(), clean.end(), ends_line, ' ');
    return clean;
}

ParsedQuery parse_query(std::string_view text, const corpus::Schema& schema,
                        const std::vector<QueryCitation>& citations) {
    ParsedQuery query{.question_mark = text.find('?') != std::string_view::npos};
    const QueryFields fields(schema);
    const std::string clean = visible_text(within_bounds(text, query));
    std::vector<TypedPlace> places;
    for (const QueryCitation& citation : citations) places.push_back(citation.place);
    const Lexemes lexemes = lex_query(clean, fields, places);
    if (lexemes.unbalanced_quote) {
        query.warnings.push_back("a quote was not closed; the words behind it are read singly");
    }
    warn_of_fields(lexemes, fields, query);
    OptionalNode root = Parser(lexemes.items, fields, citations, query).run();
    if (!root) root = operator_as_word(lexemes.items, query);
    if (root) {
        query.root = std::move(*root);
        // When what was left out (`title:.`) had the only small letters, the rest is in capitals.
        const bool in_capitals = citations.empty() && !has_small_letter(print(query.root));
        if (in_capitals) forget_and(query.root);
    } else if (!analyzers::keyword_key(clean).empty()) {
        query.warnings.push_back("the query has no word to look for; every document is shown");
    }
    return query;
}

ParsedQuery parse_query(std::string_view text) {
    static const corpus::Schema kBuiltIn = corpus::Schema::built_in();
    return parse_query(text, kBuiltIn);
}

}  // namespace axtar::search
