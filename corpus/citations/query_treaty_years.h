#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads a treaty by its kind and the year of its adoption: "1954 Convention", "1966 Covenant",
/// "Hague Convention 1980", "1951-ci il tarixli Konvensiyanın". For queries.
///
/// Input:  `at` is the year or the date that stands before the noun, or the noun that it stands
///         behind; what belongs to the noun stands behind lexeme `from`.
/// Output: the act where one treaty alone is of that year and kind; else the words as a key
///         (`treaty:1966-covenant`), which leads to all that are. Nothing for a year behind the
///         noun that no treaty is of: it may be that of a judgment.
[[nodiscard]] std::optional<ActMention> read_treaty_of_year(const Scan& scan, std::size_t from,
                                                            std::size_t at);

/// The year at lexeme `at`, before the noun of a treaty: "1954", "1951-ci il", "28 iyul 1951-ci il
/// tarixli". Nothing behind "since" and the like.
struct TreatyYear {
    std::string text = {};  ///< empty: none
    std::size_t end = 0;    ///< the lexeme behind it
};
[[nodiscard]] TreatyYear read_year_before(const Lexemes& lexemes, std::size_t at);

}  // namespace axtar::corpus::citations
