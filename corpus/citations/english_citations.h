#pragma once

#include <cstddef>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Finds the English provisions at lexeme `at` together with their act, named behind them ("of the
/// Convention", "ECHR") or understood, and adds the citations. Gives the lexeme behind what was
/// read, or `at`.
[[nodiscard]] std::size_t find_english_provisions(Scan& scan, std::size_t at);

}  // namespace axtar::corpus::citations
