#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

// What stands below an article in English. Each reader gives the lexeme behind what it read, or
// `at` where it read nothing.

struct Bracketed {
    std::string text = {};
    std::size_t end = 0;  ///< the lexeme behind it
};

/// "(1)", "(a)", "(iv)", "i)".
[[nodiscard]] std::optional<Bracketed> read_bracketed(const Lexemes& lexemes, std::size_t at);

/// Adds a number or a letter below the path; the level follows from the depth.
void push_step(ProvisionPath& path, std::string number);

/// "(1)(a)" behind a number, onto its path.
[[nodiscard]] std::size_t read_brackets(const Lexemes& lexemes, std::size_t at,
                                        ProvisionPath& path);

/// "and", "or", ",", ", and" before a further number.
[[nodiscard]] std::size_t skip_and(const Lexemes& lexemes, std::size_t at);

struct Parts {
    std::vector<ProvisionSpan> spans = {};  ///< paths below the article
    std::size_t end = 0;
};

/// One or more numbered parts with what stands in brackets behind them.
[[nodiscard]] Parts read_parts(const Lexemes& lexemes, std::size_t at, bool list);

[[nodiscard]] bool is_section_sign(const Lexemes& lexemes, std::size_t at);

/// What follows the number of the last article: "(1) (a)", "§ 3 (c)", "§§ 1 and 3", ", paragraph 1,
/// subparagraph (b)".
[[nodiscard]] std::size_t read_below_article(const Lexemes& lexemes, std::size_t at,
                                             ProvisionGroup& group);

/// "§ 1 c, e", "§ 1 c and e": as people type, further letters without brackets.
[[nodiscard]] std::size_t read_further_bare_letters(const Lexemes& lexemes, std::size_t at,
                                                    std::vector<ProvisionSpan>& spans);

/// "6 (1), (3)(c)", "14(1) and (3)": as people type, further parts of the same article.
[[nodiscard]] std::size_t read_further_brackets(const Lexemes& lexemes, std::size_t at,
                                                std::vector<ProvisionSpan>& spans);

/// "§ 1 (a) and § 3": further paragraphs of the same article.
[[nodiscard]] std::size_t read_further_paragraphs(const Lexemes& lexemes, std::size_t at,
                                                  ProvisionGroup& group);

}  // namespace axtar::corpus::citations
