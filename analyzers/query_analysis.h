#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/token.h"

namespace axtar::analyzers {

/// One word of a query. A query word has no language, so it carries the forms of both chains.
///
/// The lists hold no doubles, the likeliest form first, and together at most 6 entries.
struct QueryWord {
    std::string surface = {};  ///< as typed
    std::vector<std::string> exact =
        {};  ///< exact normal forms (az and en casing may differ: "Is" -> "is", "ıs")
    std::vector<std::string> stems = {};   ///< Azerbaijani and English stems
    std::vector<std::string> folded = {};  ///< the stems folded; compare with fold() of index stems
    /// Stems of the parts of a hyphenated word, in order, by the likelier language; not counted
    /// among the 6: "all of them" is a weaker reading of the word, for texts that write it apart.
    /// Of a number of five digits and more its groups of three; its stems are 200000, 200.000 and
    /// 200,000.
    std::vector<std::string> parts = {};
    /// The same by the other language, where that is another reading.
    std::vector<std::string> other_parts = {};
    TokenType type = TokenType::kWord;
    std::uint32_t start = 0;  ///< bytes of the query text
    std::uint32_t end = 0;
};

/// The words of a query (or of a quoted part of it) in their order.
///
/// Input:   any bytes. Query syntax must have been taken out before.
/// Errors:  none.
/// Threads: safe.
[[nodiscard]] std::vector<QueryWord> analyze_query(std::string_view text);

}  // namespace axtar::analyzers
