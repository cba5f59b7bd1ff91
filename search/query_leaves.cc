#include "search/query_leaves.h"

#include <algorithm>
#include <utility>

#include "analyzers/fold.h"
#include "base/utf8.h"
#include "search/query_lexer.h"
#include "search/query_parser.h"
#include "search/query_visit.h"
#include "search/query_words.h"

namespace axtar::search {
namespace {

constexpr std::size_t kLeastLettersOfPrefix = 3;
constexpr std::size_t kLeastLettersForOneEdit = 3;
constexpr std::size_t kLeastLettersForTwoEdits = 5;
constexpr unsigned kMostEdits = 2;

/// A word without the sign behind it, and what the sign asks for.
struct Signed {
    std::string_view text = {};
    NodeKind kind = NodeKind::kWord;  // or kPrefix, kFuzzy
    unsigned edits = 0;
};

std::string_view without_punctuation(std::string_view text) {
    while (!text.empty() && std::string_view(",;!?.").find(text.back()) != std::string_view::npos) {
        text.remove_suffix(1);
    }
    return text;
}

Signed read_sign(std::string_view typed) {
    std::string_view text = without_punctuation(typed);
    if (text.ends_with('*')) {
        while (text.ends_with('*')) text.remove_suffix(1);
        return {.text = text, .kind = NodeKind::kPrefix};
    }
    unsigned edits = 1;
    const bool numbered =
        text.size() > 1 && text[text.size() - 2] == '~' && text.back() >= '0' && text.back() <= '9';
    if (numbered) {
        edits = static_cast<unsigned>(text.back() - '0');
        text.remove_suffix(1);
    }
    if (!text.ends_with('~')) return {.text = typed};
    while (text.ends_with('~')) text.remove_suffix(1);
    return {.text = text, .kind = NodeKind::kFuzzy, .edits = edits};
}

std::size_t letters_of(const analyzers::QueryWord& word) {
    const std::string& form = word.exact.empty() ? word.surface : word.exact.front();
    return static_cast<std::size_t>(std::count_if(form.begin(), form.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    }));
}

bool is_plain(const QueryNode& node) {
    return node.words.size() == 1 && node.words.front().type == analyzers::TokenType::kWord;
}

/// True for a URL whose last character is the sign: `ftp://~`.
bool holds_sign(const std::vector<QueryNode>& whole) {
    return whole.size() == 1 && !is_plain(whole.front()) &&
           (whole.front().text.ends_with('~') || whole.front().text.ends_with('*'));
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(' ') + 1 - first));
}

void keep_first_words(QueryNode& node, std::size_t words) {
    const std::size_t start = node.words.front().start;
    node.words.resize(words);
    node.text = utf8::prefix(node.text, node.words.back().end - start);
    if (words == 1 && node.kind == NodeKind::kPhrase) node.kind = NodeKind::kWord;
}

}  // namespace

void warn_once(ParsedQuery& query, const std::string& text) {
    const std::vector<std::string>& known = query.warnings;
    if (std::find(known.begin(), known.end(), text) == known.end()) query.warnings.push_back(text);
}

std::optional<QueryNode> LeafReader::text(const std::string& typed, const QueryField* field) {
    if (field == nullptr || field->kind == QueryField::Kind::kText) return words(typed, field);
    const bool open_end = typed.ends_with("..") || typed.ends_with("…");
    if (open_end && field->kind != QueryField::Kind::kKeyword) return value(typed, *field);
    return value(without_punctuation(typed), *field);
}

std::optional<QueryNode> LeafReader::phrase(const std::string& typed, const QueryField* field) {
    if (field != nullptr && field->kind != QueryField::Kind::kText) return value(typed, *field);
    OptionalNode node = phrase_node(typed);
    if (!node || !fit(*node)) return std::nullopt;
    // Quotes around an operator say no more than that it is a word.
    node->quoted = node->kind == NodeKind::kWord && !is_operator(node->text);
    if (field != nullptr) node->field = field->name;
    return node;
}

std::optional<QueryNode> LeafReader::exact(const std::string& typed, const QueryField* field) {
    OptionalNode node = phrase(typed, field);
    if (!node || !is_word_leaf(*node)) return node;
    node->kind = NodeKind::kExact;
    node->quoted = false;
    return node;
}

std::optional<QueryNode> LeafReader::words(std::string_view typed, const QueryField* field) {
    if (words_ == kMaxQueryWords) {  // not even looked at: analysis costs more than the rest
        warn_of_many_words();
        ++left_out_;
        return std::nullopt;
    }
    const Signed read = read_sign(typed);
    std::vector<QueryNode> nodes = word_nodes(read.text);
    if (!nodes.empty() && read.kind != NodeKind::kWord) {
        // In a URL the sign is a character as any other.
        std::vector<QueryNode> whole = word_nodes(typed);
        if (!is_plain(nodes.back()) || holds_sign(whole)) nodes = std::move(whole);
        if (!nodes.empty()) expand(nodes.back(), read.kind, read.edits);
    } else if (typed.find('*') != std::string_view::npos && !nodes.empty()) {
        warn("* counts only behind the beginning of a word: işgənc*");
    }
    std::vector<QueryNode> kept;
    for (QueryNode& node : nodes) {
        if (!fit(node)) break;
        if (field != nullptr) node.field = field->name;
        kept.push_back(std::move(node));
    }
    return join(NodeKind::kAnd, std::move(kept));
}

/// Turns a word into a prefix or a misspelling to be looked for, where that is possible.
void LeafReader::expand(QueryNode& node, NodeKind kind, unsigned edits) {
    const std::size_t letters = letters_of(node.words.front());
    const std::string sign = kind == NodeKind::kPrefix ? "*" : "~";
    const std::string as_word = quoted(node.text + sign) + " is read as a word: ";
    const std::size_t least =
        kind == NodeKind::kPrefix ? kLeastLettersOfPrefix : kLeastLettersForOneEdit;
    if (kind == NodeKind::kFuzzy && edits == 0) return;
    if (!is_plain(node)) {
        warn(as_word + sign + " stands behind a simple word");
    } else if (letters < least) {
        warn(as_word + sign + " needs at least " + std::to_string(least) + " letters before it");
    } else if (expanded_ == kMaxExpandedWords) {
        warn(as_word + "at most " + std::to_string(kMaxExpandedWords) +
             " words of a query can have * or ~");
    } else {
        ++expanded_;
        node.kind = kind;
        if (kind == NodeKind::kFuzzy) expand_by_spelling(node, letters, edits);
    }
}

void LeafReader::expand_by_spelling(QueryNode& node, std::size_t letters, unsigned edits) {
    node.edits = std::min(edits, kMostEdits);
    if (edits > kMostEdits) warn("words at most 2 letters away are looked for, by ~ or ~2");
    if (node.edits == 1 || letters >= kLeastLettersForTwoEdits) return;
    node.edits = 1;
    warn(quoted(node.text + "~2") + " is read as " + quoted(node.text + "~") +
         ": ~2 needs at least " + std::to_string(kLeastLettersForTwoEdits) + " letters before it");
}

std::optional<QueryNode> LeafReader::value(std::string_view typed, const QueryField& field) {
    switch (field.kind) {
        case QueryField::Kind::kDate:
        case QueryField::Kind::kNumber:
            return range(typed, field);
        default:
            return filter(typed, field);
    }
}

std::optional<QueryNode> LeafReader::filter(std::string_view typed, const QueryField& field) {
    std::string stored = stored_value(field, trimmed(typed));
    if (field.kind == QueryField::Kind::kRole && !is_role(stored)) {
        return words_instead(typed, "there is no role " + quoted(stored) +
                                        ", it is searched as a word; the roles are body, "
                                        "footnote, prior_wording, front_matter, annex");
    }
    if (analyzers::keyword_key(stored).empty()) {
        warn(quoted(field.name + ":") + " has no value and was left out");
        return std::nullopt;
    }
    if (!room_for_filter(false)) return std::nullopt;
    return QueryNode{.kind = NodeKind::kFilter, .text = std::move(stored), .field = field.name};
}

std::optional<QueryNode> LeafReader::range(std::string_view typed, const QueryField& field) {
    const std::string clean = trimmed(typed);
    auto range = parse_range(field.kind, clean);
    if (!range) {
        const bool dates = field.kind == QueryField::Kind::kDate;
        return words_instead(
            typed, quoted(field.name + ":" + clean) +
                       (dates ? " is no date and is searched as words; YYYY, YYYY-MM, YYYY-MM-DD, "
                                "DD.MM.YYYY, DD/MM/YYYY and FROM..TO are accepted"
                              : " is no number and is searched as words; NUMBER and FROM..TO are "
                                "accepted"));
    }
    if (!room_for_filter(true)) return std::nullopt;
    QueryNode node{.kind = NodeKind::kRange,
                   .field = field.name,
                   .from = std::move(range->from),
                   .to = std::move(range->to)};
    if (range->turned)
        warn(quoted(field.name + ":" + clean) + " was read as " + quoted(print(node)));
    return node;
}

/// A value that is none (`date:yesterday`), where it has a word.
std::optional<QueryNode> LeafReader::words_instead(std::string_view typed,
                                                   const std::string& warning) {
    OptionalNode read = words(typed, nullptr);
    if (read) warn(warning);
    return read;
}

/// Counts the words of a node; of a phrase that is too long the first words stay: without any, a
/// pasted sentence would find every document. False where there is no room at all.
bool LeafReader::fit(QueryNode& node) {
    const std::size_t room = kMaxQueryWords - words_;
    if (node.words.size() > room) {
        warn_of_many_words();
        if (room == 0) {
            ++left_out_;
            return false;
        }
        keep_first_words(node, room);
    }
    words_ += node.words.size();
    return true;
}

void LeafReader::warn_of_many_words() {
    warn("only the first " + std::to_string(kMaxQueryWords) + " words are used");
}

bool LeafReader::room_for_filter(bool is_range) {
    if (filters_ == kMaxQueryFilters || (is_range && ranges_ == kMaxQueryRanges)) {
        warn("only the first " + std::to_string(kMaxQueryFilters) + " fields and " +
             std::to_string(kMaxQueryRanges) + " ranges are used");
        ++left_out_;
        return false;
    }
    ++filters_;
    if (is_range) ++ranges_;
    return true;
}

}  // namespace axtar::search
