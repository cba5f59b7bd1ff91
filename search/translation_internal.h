#pragma once

#include <span>
#include <string>
#include <vector>

#include "search/query_tree.h"
#include "search/thesaurus.h"

namespace axtar::search {

/// Words of a query that a thesaurus has another name for.
struct Translation {
    std::string from = {};                   ///< as typed
    std::vector<std::string> surfaces = {};  ///< QueryWord::surface of its words, in order
    std::vector<Thesaurus::Term> to = {};    ///< at most kMaxNames
};

inline constexpr std::size_t kMaxNames = 8;          ///< for one translation
inline constexpr std::size_t kMaxTranslations = 32;  ///< of one query, names counted

/// What the thesaurus says of the words of a query: the longest term at each place among words side
/// by side, single words beside operators, a phrase as a whole. Exact phrases, NEAR, fields and
/// what is excluded are left as typed.
///
/// `left_out`: names that are not wanted (SearchRequest::no_expand), compared by keyword_key().
[[nodiscard]] std::vector<Translation> translate(const QueryNode& root, const Thesaurus& thesaurus,
                                                 const std::vector<std::string>& left_out);

/// Words side by side that are translated as they stand: true for kWord without a field.
[[nodiscard]] bool is_plain_word(const QueryNode& node);

}  // namespace axtar::search
