#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

// The words that the name of a treaty is made of in a query, and the key that they make.

/// Before its noun a name has so many words at most.
inline constexpr std::size_t kMaxLeadingWords = 6;

[[nodiscard]] inline bool is_word(const Lexemes& lexemes, std::size_t at) {
    return lexemes[at].kind == LexemeKind::kWord;
}

/// "convention", "covenant", "charter", "protocol", "treaty", "declaration".
[[nodiscard]] bool is_english_treaty_noun(const Lexemes& lexemes, std::size_t at);

/// "Protokol" is the record of an offence, too, "declaration" one of income, "charter" that of a
/// company.
[[nodiscard]] bool is_ordinary_noun(std::string_view word);

/// "european", "optional": what stands before the noun of a treaty's name in English.
[[nodiscard]] bool is_leading_word(std::string_view word);

/// The same at a lexeme, with the signs and words between: "Inter-American", "of Europe".
[[nodiscard]] bool leads_name(const Lexemes& lexemes, std::size_t at);

/// "on", "against": what a title begins with behind the noun; "to" behind that of a protocol.
[[nodiscard]] bool begins_title(const Lexemes& lexemes, std::size_t at, bool of_protocol);

/// "article", "maddə", "m.": no word of a title.
[[nodiscard]] bool is_provision(const Lexemes& lexemes, std::size_t at);

/// True where the title of a treaty ends before lexeme `at`.
[[nodiscard]] bool ends_title(const Scan& scan, std::size_t at);

/// Adds a word to the slug of a title.
void add_word(std::string_view word, std::string& title);

/// A treaty over lexemes [begin, end) by the slug of its title. It means one only beside a
/// provision.
[[nodiscard]] ActMention mention_of_title(std::size_t begin, std::size_t end,
                                          const std::string& title);

}  // namespace axtar::corpus::citations
