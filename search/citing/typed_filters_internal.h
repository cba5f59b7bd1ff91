#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/schema.h"
#include "search/query_lexer.h"
#include "search/query_tree.h"

namespace axtar::search {

/// The fields of a query that are compared as a whole (`kind:report`, `-id:x`, `id:(a b)`), apart
/// from its words.
struct TypedFilters {
    bool fields = false;  ///< there are some
    /// As many bytes as the query, with blanks for the fields, for exact phrases with the field of
    /// words that they are the value of, and for words with a star or `~`.
    std::string rest = {};
    bool phrases = false;                 ///< there is an exact phrase or a word with a star or `~`
    std::vector<TypedPlace> quoted = {};  ///< where other phrases in quotes stand
    std::vector<TypedOperator> operators = {};  ///< Lexemes::operators
};

/// Input: well-formed UTF-8.
[[nodiscard]] TypedFilters take_filters_apart(std::string_view query, const corpus::Schema& schema);

/// The ids of which a document must have one for the query to find it; empty: it may have any.
[[nodiscard]] std::vector<std::string> ids_asked_for(const QueryNode& root);

}  // namespace axtar::search
