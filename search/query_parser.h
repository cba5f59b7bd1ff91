#pragma once

#include <cstddef>
#include <string_view>

#include "search/query_tree.h"

namespace axtar::search {

/// What a query may cost: beyond these bounds it is cut, with a warning.
inline constexpr std::size_t kMaxQueryBytes = 4096;
inline constexpr std::size_t kMaxQueryWords = 64;
inline constexpr std::size_t kMaxQueryDepth = 8;

/// Reads what a person typed as a query. There is always a query; what could not be read as meant
/// is said in the warnings.
///
/// Input:   any bytes.
/// Output:  precedence, loosest first: words side by side (all of them), OR, AND, NOT; so
///          `a b OR c` is `a AND (b OR c)`. Words that analysis drops (punctuation, emoji) are
///          gone.
/// Errors:  none.
/// Threads: safe.
[[nodiscard]] ParsedQuery parse_query(std::string_view text);

}  // namespace axtar::search
