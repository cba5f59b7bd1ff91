#pragma once

#include <vector>

#include "corpus/formats/block.h"

namespace axtar::corpus {

/// Puts the line breaks back into a judgment of the European Court of Human Rights that was
/// published without any, as some exports of its database are.
///
/// Input:  the blocks of a text; one that is no such judgment stays as it is.
/// Output: a block a numbered paragraph, heading and item. No character is lost or moved; blanks at
///         the new ends go.
void restore_judgment_lines(std::vector<Block>& blocks);

}  // namespace axtar::corpus
