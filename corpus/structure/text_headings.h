#pragma once

#include <vector>

#include "corpus/formats/block.h"

namespace axtar::corpus {

/// Marks the heading lines of a plain text: lines in capitals, and short numbered lines ("II.  THE
/// LAW", "A. Admissibility") that stand alone. Levels: capitals 1, Roman numerals 2, letters 3,
/// Arabic numbers 4. A text whose format has headings already is left as it is.
void mark_text_headings(std::vector<Block>& blocks);

}  // namespace axtar::corpus
