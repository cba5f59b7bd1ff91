#pragma once

#include <cstddef>
#include <string_view>

namespace axtar::analyzers {

/// The letters at the start of `text` that are one Roman numeral in capitals, written by the usual
/// rules (IV, not IIII); 0 where there is none.
[[nodiscard]] std::size_t roman_prefix(std::string_view text);

/// Whether the whole word is a Roman numeral (VI), or one with the letters of an act number behind
/// it (VIQD). Single letters other than I, V and X are letters.
[[nodiscard]] bool is_roman_numeral(std::string_view word);

/// Whether `letters` are those of an act number behind the convocation: Q, QD, KQ, KQD, QR, FR.
[[nodiscard]] bool is_act_letters(std::string_view letters);

}  // namespace axtar::analyzers
