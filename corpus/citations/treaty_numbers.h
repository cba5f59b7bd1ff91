#pragma once

#include <cstddef>
#include <optional>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads a treaty by its number in a series at lexeme `at`: "CETS No. 201", "ETS No. 5", "ILO
/// Convention No. 111", "BƏT-in 111 nömrəli Konvensiyası", "Convention, 1930 (No. 29)".
[[nodiscard]] std::optional<ActMention> read_treaty_number(const Scan& scan, std::size_t at);

/// The same as people type it, with nothing said of the series: "C111", "Convention No. 111", "111
/// nömrəli Konvensiyanın" are the Labour Organisation's, unless the table has that number for one
/// of the Council of Europe alone. "Convention 8" is none, the European one has an Article 8.
[[nodiscard]] std::optional<ActMention> read_typed_treaty_number(const Scan& scan, std::size_t at);

/// "No. 201", "№ 201", "201" at lexeme `at`, which moves behind it; 0, and `at` as it was, where
/// there is none.
unsigned read_treaty_series_number(const Lexemes& lexemes, std::size_t& at);

}  // namespace axtar::corpus::citations
