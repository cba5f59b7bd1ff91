#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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
    kExact,   ///< ="...": the words of `text` in exactly this form, side by side
    kPrefix,  ///< word*: every word that begins so
    kFuzzy,   ///< word~: every word at most `edits` letters away
    kNear,    ///< each child near the one before it, as `joints` say
    kFilter,  ///< field:value of a keyword field, or a role
    kRange,   ///< field:from..to of a date or number field
    /// Citations side by side, read as one; its child, where there is one: their words.
    kCitation,
};

/// How far apart two neighbours in a kNear may stand, in words (1: side by side).
struct NearJoint {
    bool ordered = false;  ///< ADJ: the second behind the first
    std::uint32_t distance = 0;
    bool operator==(const NearJoint&) const = default;
};

/// What a person asked for, as a tree.
///
/// Output: kAnd, kOr and kNear have two children or more, kNot one, kCitation at most one, the
/// others none; `words` is never empty for kWord, kPhrase and kExact and has one word for kPrefix
/// and kFuzzy. Children of a kNear are words, phrases, exact and expanded words without a field, or
/// kOr of such. At most kMaxQueryDepth levels of brackets deep, so recursion is safe.
struct QueryNode {
    NodeKind kind = NodeKind::kAll;
    std::string text = {};  ///< leaves: as typed, without signs; kFilter: the value
    std::vector<analyzers::QueryWord> words = {};
    bool required = false;  ///< +word: never left out when a query is relaxed
    bool quoted = false;    ///< kWord: a word alone in quotes, so no plain word
    bool behind_and =
        false;  ///< child of a kAnd: joined to the one before by AND, not side by side
    std::vector<QueryNode> children = {};
    /// Of a leaf of words: "title", "heading", "number", or empty for the whole section; of kFilter
    /// and kRange the field's name.
    std::string field = {};
    std::uint32_t edits = 0;  ///< kFuzzy: 1 or 2
    std::string from = {};    ///< kRange: ISO date (or part of one) or number; empty: open
    std::string to = {};      ///< inclusive
    std::vector<NearJoint> joints = {};  ///< kNear: one less than children
    /// kCitation, and words beside NEAR that are one: which of those that were given to the parser.
    std::optional<std::size_t> citation = {};
};

/// True for a leaf that asks for words (also within a field): all but kAll, kFilter and kRange.
[[nodiscard]] bool is_word_leaf(const QueryNode& node);

/// True for `word*` and `word~`.
[[nodiscard]] bool is_expanded(const QueryNode& node);

/// True for plain words and citations side by side, one or more: no operator, quote, field or sign
/// but `+`. Only such a query is relaxed.
[[nodiscard]] bool is_nothing_but_words(const QueryNode& root);

/// The tree in the query syntax, with every bracket: `a (b OR "c d") AND NOT e`; empty for kAll.
/// Words side by side stay so, since AND between them would keep them from being relaxed.
[[nodiscard]] std::string print(const QueryNode& node);

/// "NEAR/5", "ADJ/3".
[[nodiscard]] std::string print(const NearJoint& joint);

/// A query as understood.
struct ParsedQuery {
    QueryNode root = {};
    std::vector<std::string> warnings = {};
    bool question_mark = false;  ///< there is one in what was typed
};

/// The query as it was understood. Typed in again it means the same and is answered the same.
[[nodiscard]] std::string print(const ParsedQuery& query);

}  // namespace axtar::search
