#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "corpus/citations/lexemes.h"

namespace axtar::corpus::citations {

/// A chapter, section or part of an act as a query names it.
struct QueryDivision {
    std::string number = {};  ///< as a key has it: "chapter-63", "section-2.chapter-5"
    std::size_t end = 0;      ///< the lexeme behind it
};

/// Reads "63-cü fəsli", "IV fəsil", "fəsil 63", "ikinci bölməsinin 5-ci fəsli", "chapter II",
/// "Part III" at lexeme `at`. "Part 2 of Article 25" is a part of an article.
[[nodiscard]] std::optional<QueryDivision> read_query_division(const Lexemes& lexemes,
                                                               std::size_t at);

}  // namespace axtar::corpus::citations
