#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/citations/citation.h"
#include "search/query_lexer.h"

namespace axtar::search {

/// False for an article of no named act.
inline bool names_act(const corpus::Citation& citation) { return citation.act != "*"; }

/// Citations side by side in a query, which are looked for together: "CM 145, 146 and 150".
struct CitedList {
    std::size_t start = 0;  ///< bytes [start, end) of the query
    std::size_t end = 0;
    std::string words = {};  ///< as typed, with the short word for an article spelt out
    std::vector<corpus::Citation> citations = {};
    /// Shares a phrase in quotes, a bracket or a word with what is no citation: "CEDAW-compliant".
    bool entangled = false;
    bool short_form = false;  ///< its act is named before an operator: the 8 of "ECHR 3 AND 8"
    bool excluded = false;    ///< by NOT or a minus
    bool operand = false;     ///< stands between operators as a word does
};

/// The name of an act alone may be a word for its subject, that of a case or a report is not.
[[nodiscard]] bool names_one_place(const corpus::Citation& citation);

/// The keys of its citations, to be looked for as one.
[[nodiscard]] std::vector<std::string> keys_of(const CitedList& list);

/// True where one of the operators stands between the ends of a place.
[[nodiscard]] bool has_operator_within(const std::vector<TypedOperator>& operators,
                                       TypedPlace place);

/// The citations of a query as lists. An operator, a sign, a bracket or a quote between two ends a
/// list, and so do mere blanks before one that names its act; "3 ECHR 8", which is read in two
/// ways, is one. A list has the quotes, the brackets and the case ending that are its own with it.
/// What else is known of a list is not said here.
///
/// Input: the query, its citations in the order in which they begin, where its phrases in quotes
///        stand (Lexemes::quoted), and its operators.
[[nodiscard]] std::vector<CitedList> cited_lists(std::string_view query,
                                                 const std::vector<corpus::Citation>& citations,
                                                 const std::vector<TypedPlace>& phrases,
                                                 const std::vector<TypedOperator>& operators);

}  // namespace axtar::search
