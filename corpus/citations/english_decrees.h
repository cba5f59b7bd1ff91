#pragma once

#include <cstddef>
#include <optional>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads an act of Azerbaijan's President or Cabinet of Ministers in English, around its noun at
/// lexeme `at`: "Decree No. 123 of the President of the Republic of Azerbaijan of 5 May 2010",
/// "Presidential Order of 27 December 2011", "Resolution of the Cabinet of Ministers No. 63, dated
/// February 29, 2012". The keys are those of dated_acts.h; without a date nothing is read, and
/// where no State is named the text has to be about Azerbaijan.
[[nodiscard]] std::optional<ActMention> read_english_decree(const Scan& scan, std::size_t at);

}  // namespace axtar::corpus::citations
