#pragma once

#include <span>
#include <string>
#include <vector>

#include "corpus/formats/block.h"

namespace axtar::corpus {

/// Finds the headings of a text that has no markup: lines in capitals and numbered lines ("II.  THE
/// LAW", "A. Admissibility") that stand alone. Levels: capitals 1, Roman numerals 2, letters 3,
/// Arabic numbers 4. A text whose format has headings already is left as it is.
///
/// Input: `numbers` as number_paragraphs() gives them: a numbered paragraph is no heading. Nor is a
///        line that repeats through the text, a document's symbol, an abbreviation among endnotes
///        or an entry of a table of contents.
void mark_text_headings(std::vector<Block>& blocks, std::span<const std::string> numbers);

}  // namespace axtar::corpus
