#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/citations/citation.h"

namespace axtar::search {

/// False for an article of no named act.
inline bool names_act(const corpus::Citation& citation) { return citation.act != "*"; }

/// Citations side by side in a query, which are looked for together: "CM 145, 146 and 150".
struct CitedList {
    std::size_t start = 0;  ///< bytes [start, end) of the query
    std::size_t end = 0;
    std::string words = {};  ///< as typed, with the short word for an article spelt out
    std::vector<corpus::Citation> citations = {};
    bool in_quotes = false;   ///< all of a phrase, whose quotes it has
    bool entangled = false;   ///< shares a phrase in quotes or a bracket with what is no citation
    bool short_form = false;  ///< its act is named before an operator: the 8 of "ECHR 3 AND 8"
    bool excluded = false;    ///< by NOT or a minus
    bool operand = false;     ///< stands between operators as a word does
};

/// True where a word between blanks is an operator (is_operator()).
[[nodiscard]] bool has_operator(std::string_view between);

/// The citations of a query as lists. An operator, a sign, a bracket or a quote between two ends a
/// list, and so do mere blanks before one that names its act; "3 ECHR 8", which is read in two
/// ways, is one. A list that is all of a phrase in quotes has the
/// quotes with it. What else is known of a list is not said here.
///
/// Input: the query, its citations in the order in which they begin, and where its phrases in
///        quotes stand (Lexemes::quoted).
[[nodiscard]] std::vector<CitedList> cited_lists(
    std::string_view query, const std::vector<corpus::Citation>& citations,
    const std::vector<std::pair<std::size_t, std::size_t>>& phrases);

}  // namespace axtar::search
