#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "search/query_fields.h"
#include "search/query_tree.h"

namespace axtar::search {

/// NEAR and ADJ reach this far without a number, and never farther than kMaxNearDistance words:
/// what stands behind a section's text is at least 32 positions away
/// (corpus::kHeadingPositionBase).
inline constexpr std::uint32_t kDefaultNearDistance = 10;
inline constexpr std::uint32_t kMaxNearDistance = 20;

enum class LexemeKind {
    kText,
    kPhrase,
    kExact,     ///< ="..."
    kCitation,  ///< one of those whose places are known
    kField,     ///< name: with its value right behind, the next lexeme
    kOpen,
    kClose,
    kAnd,
    kOr,
    kNot,
    kPlus,
    kNear,
};

/// One piece of a typed query: some text between spaces, a quoted phrase, a bracket, an operator.
struct Lexeme {
    LexemeKind kind = LexemeKind::kText;
    std::string text = {};     ///< kText, kPhrase, kExact: without the quotes; operators: as typed
    QueryField field = {};     ///< kField
    NearJoint joint = {};      ///< kNear; the distance as typed, not bounded yet
    std::size_t citation = 0;  ///< kCitation: which place; the text has a star where mark-up begins
};

/// Where a piece of a query stands, as bytes of its text, begin and end.
using TypedPlace = std::pair<std::size_t, std::size_t>;

/// AND, OR, NOT or NEAR by their names or signs, a minus or a plus. VƏ YA is one.
struct TypedOperator {
    LexemeKind kind = LexemeKind::kAnd;
    TypedPlace place = {};
};

struct Lexemes {
    std::vector<Lexeme> items = {};
    bool unbalanced_quote = false;  ///< the last quote had no partner; what follows is kText
    /// Names before a colon that look like a field and are none, with what stands behind.
    std::vector<std::string> unknown_fields = {};
    /// Names of fields whose colon nothing touches: they are words.
    std::vector<std::string> fields_without_value = {};
    /// Where stands what is no citation, in the order in which each ends: the values of fields, but
    /// for single words of a title or a number that are not excluded.
    std::vector<TypedPlace> values = {};
    /// The same of exact phrases, from the sign to the closing quote, and of words with a star or
    /// `~`. One may be a value of `values` too (`kind:="x"`).
    std::vector<TypedPlace> phrases = {};
    /// The same of all other phrases in quotes, with the case ending behind.
    std::vector<TypedPlace> quoted = {};
    /// In the order in which they stand, also those that are mere words in a query all in capitals.
    std::vector<TypedOperator> operators = {};
};

/// True for a word that lex_query() would read as an operator: to be taken as a word it must stand
/// in quotes.
[[nodiscard]] bool is_operator(std::string_view word);

/// False for a text that is all in capitals, as a pasted heading may be (or has no letters).
[[nodiscard]] bool has_small_letter(std::string_view text);

/// False for spaces, quotes and brackets, which end a word.
[[nodiscard]] bool is_word_character(char32_t c);

/// Cuts a query into lexemes.
///
/// Input:  well-formed UTF-8. Operators are words in capitals: AND VƏ VE, OR, VƏ YA, NOT DEYİL,
///         NEAR ADJ (alone or with /n), YAXIN/n ARDINCA/n; `&&` and `||` between blanks; `-`, `!`
///         and `+` before a word; `name:` with
///         a value right behind. In a query all in capitals AND and VƏ are left out as mere words,
///         where no citations are given. `citations`: where some stand, one behind the other; one
///         that begins within a field's value or behind the end of the text is read as words.
/// Errors: none; there is a reading for every text.
[[nodiscard]] Lexemes lex_query(std::string_view text, const QueryFields& fields,
                                std::span<const TypedPlace> citations = {});

}  // namespace axtar::search
