#pragma once

#include <cstddef>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads "Ibid., para. 12", "ibid., §§ 84-91", "Id., § 4", "Yenə orada, § 7" at lexeme `at`, the
/// first word: the document cited just before, with paragraphs or an article of its own. Nothing
/// where a source that is no citation ("JS2, p. 4") may stand between, since then that one is
/// meant. Adds the citations and gives the lexeme behind them, or `at`.
[[nodiscard]] std::size_t find_back_reference(Scan& scan, std::size_t at);

}  // namespace axtar::corpus::citations
