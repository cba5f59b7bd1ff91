#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/schema.h"
#include "search/query_lexer.h"
#include "search/query_tree.h"

namespace axtar::search {

/// What a query may cost: beyond these bounds it is cut, with a warning.
inline constexpr std::size_t kMaxQueryBytes = 4096;
inline constexpr std::size_t kMaxQueryWords = 64;
inline constexpr std::size_t kMaxQueryDepth = 8;
inline constexpr std::size_t kMaxExpandedWords = 8;  ///< with * or ~
inline constexpr std::size_t kMaxQueryFilters = 32;  ///< field:value and ranges
inline constexpr std::size_t kMaxQueryRanges = 8;

/// Citations side by side in a query, which the parser takes for one operand.
struct QueryCitation {
    TypedPlace place = {};
    std::string text = {};    ///< as the query shows it
    std::string words = {};   ///< the words that it is looked for by, too
    bool has_places = false;  ///< beside NEAR its words are meant: the name of an act, say
};

/// Reads what a person typed as a query. There is always a query; what could not be read as meant
/// is said in the warnings.
///
/// Input:   any bytes; `schema` names the fields that `field:value` may use; the places of
///          `citations`, one behind the other, are those of a text without_invisible().
/// Output:  precedence, loosest first: words side by side (all of them), OR, AND, NOT, NEAR; so
///          `a b OR c` is `a AND (b OR c)`. Words that analysis drops (punctuation, emoji) are
///          gone.
/// Errors:  none.
/// Threads: safe.
[[nodiscard]] ParsedQuery parse_query(std::string_view text, const corpus::Schema& schema,
                                      const std::vector<QueryCitation>& citations = {});
/// With the built-in fields.
[[nodiscard]] ParsedQuery parse_query(std::string_view text);

/// A text without the characters that nobody sees, but for the ends of lines and tabs.
[[nodiscard]] std::string without_invisible(std::string_view text);

/// A text as a query shows it to the reader again: well-formed, on one line, without characters
/// that nobody sees.
[[nodiscard]] std::string visible_text(std::string_view text);

}  // namespace axtar::search
