#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/citations/lexemes.h"

namespace axtar::corpus::citations {

/// The number of a law: 246-IIKQ is number 246 of the second Milli Məclis, a constitutional law.
struct ActNumber {
    unsigned number = 0;
    unsigned convocation = 0;
    std::string letters = {};  ///< Q, QD, KQ, KQD, QR
    std::size_t end = 0;       ///< the lexeme behind it, its ending ("-nin") included

    /// "246-IIKQ"
    [[nodiscard]] std::string text() const;
};

/// Reads an act number whose digits stand at lexeme `at`: "246-IIKQ", "246 IIKQ", "246IIKQ",
/// "246-II-KQ", letters in Latin or Cyrillic and in any case.
[[nodiscard]] std::optional<ActNumber> read_act_number(const Lexemes& lexemes, std::size_t at);

/// The same for a text that is an act number from its first sign to its last.
[[nodiscard]] std::optional<ActNumber> parse_act_number(std::string_view text);

}  // namespace axtar::corpus::citations
