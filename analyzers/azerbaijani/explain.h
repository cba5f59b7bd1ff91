#pragma once

#include <string_view>
#include <vector>

#include "analyzers/azerbaijani/letters.h"
#include "analyzers/azerbaijani/morphology.h"
#include "analyzers/azerbaijani/stemmer.h"
#include "analyzers/azerbaijani/suffix_table.h"

namespace axtar::analyzers::azerbaijani {

/// The suffixes of a reading one by one, the last first, found again in the suffix table from the
/// root to the end of the word. Slow beside the automaton, and independent of it: a test compares
/// the two. Output: empty when the reading has no suffix.
[[nodiscard]] std::vector<StemStep> explain(const SuffixTable& table, std::string_view text,
                                            const WordLetters& word, const Reading& reading);

}  // namespace axtar::analyzers::azerbaijani
