#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace axtar::search {

enum class LexemeKind { kText, kPhrase, kOpen, kClose, kAnd, kOr, kNot, kPlus };

/// One piece of a typed query: some text between spaces, a quoted phrase, a bracket, an operator.
struct Lexeme {
    LexemeKind kind = LexemeKind::kText;
    std::string text = {};  ///< kText, kPhrase: without the quotes; operators: as typed
};

struct Lexemes {
    std::vector<Lexeme> items = {};
    bool unbalanced_quote = false;  ///< the last quote had no partner; what follows is kText
};

/// True for a word that lex_query() would read as an operator: to be taken as a word it must stand
/// in quotes.
[[nodiscard]] bool is_operator(std::string_view word);

/// Cuts a query into lexemes.
///
/// Input:  well-formed UTF-8. Operators are words in capitals: AND VƏ VE, OR, VƏ YA, NOT DEYİL; `-`
///         and `+` before a word. In a query all in capitals AND and VƏ are left out as mere words.
/// Errors: none; there is a reading for every text.
[[nodiscard]] Lexemes lex_query(std::string_view text);

}  // namespace axtar::search
