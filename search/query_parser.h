#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/schema.h"
#include "search/query_tree.h"

namespace axtar::search {

/// What a query may cost: beyond these bounds it is cut, with a warning.
inline constexpr std::size_t kMaxQueryBytes = 4096;
inline constexpr std::size_t kMaxQueryWords = 64;
inline constexpr std::size_t kMaxQueryDepth = 8;
inline constexpr std::size_t kMaxExpandedWords = 8;  ///< with * or ~
inline constexpr std::size_t kMaxQueryFilters = 32;  ///< field:value and ranges
inline constexpr std::size_t kMaxQueryRanges = 8;

/// Reads what a person typed as a query. There is always a query; what could not be read as meant
/// is said in the warnings.
///
/// Input:   any bytes; `schema` names the fields that `field:value` may use.
/// Output:  precedence, loosest first: words side by side (all of them), OR, AND, NOT, NEAR; so
///          `a b OR c` is `a AND (b OR c)`. Words that analysis drops (punctuation, emoji) are
///          gone.
/// Errors:  none.
/// Threads: safe.
[[nodiscard]] ParsedQuery parse_query(std::string_view text, const corpus::Schema& schema);
/// With the built-in fields.
[[nodiscard]] ParsedQuery parse_query(std::string_view text);

/// A text as a query shows it to the reader again: well-formed, on one line, without characters
/// that nobody sees.
[[nodiscard]] std::string visible_text(std::string_view text);

}  // namespace axtar::search
