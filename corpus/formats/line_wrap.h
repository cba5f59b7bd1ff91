#pragma once

#include <vector>

#include "corpus/formats/block.h"

namespace axtar::corpus {

/// Joins the lines of a text that was broken at a column width (text taken out of PDF) to
/// paragraphs. A text whose lines are paragraphs comes back as it is.
///
/// Output: joined lines are divided by a space, or by a line feed behind a hyphen: whether the
///         hyphen belongs to the word is decided by the analysis.
void join_wrapped_lines(std::vector<Block>& blocks);

}  // namespace axtar::corpus
