#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// A chapter, section or part of an act as a query names it: lexemes [begin, end).
struct QueryDivision {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string number = {};    ///< as a key has it: "chapter-63", "section-2.chapter-5"
    std::string last = {};      ///< of a range, else empty
    std::string inserted = {};  ///< of "3-5-ci fəsil": the one chapter that it also may be
};

/// Reads "63-cü fəsli", "IV fəsil", "fəsil 63", "ikinci bölməsinin 5-ci fəsli", "chapter II",
/// "Part III" at lexeme `at`, lists and ranges too: "3-cü və 4-cü fəsillər", "III–IV fəsil",
/// "chapters 2, 3 and 5", "chapter 2 to 4". `behind_act`: an act stands before it. Empty where
/// there is none. "Part 2 of Article 25" is a part of an article.
[[nodiscard]] std::vector<QueryDivision> read_query_divisions(const Scan& scan, std::size_t at,
                                                              bool behind_act);

}  // namespace axtar::corpus::citations
