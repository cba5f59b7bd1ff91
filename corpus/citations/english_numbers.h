#pragma once

#include <cstddef>
#include <optional>

#include "corpus/citations/provision_number.h"

namespace axtar::corpus::citations {

/// Reads a number in English words at lexeme `at`, "three", "twenty-one", up to ninety-nine.
[[nodiscard]] std::optional<NumberInWords> read_english_number(const Lexemes& lexemes,
                                                               std::size_t at);

/// The same of an ordinal: "sixth", "twenty-fifth", "25th".
[[nodiscard]] std::optional<NumberInWords> read_english_ordinal(const Lexemes& lexemes,
                                                                std::size_t at);

}  // namespace axtar::corpus::citations
