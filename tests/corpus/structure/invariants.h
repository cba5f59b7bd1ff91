#pragma once

#include <string>
#include <vector>

#include "corpus/formats/block.h"
#include "corpus/structure/document_builder.h"

namespace axtar::corpus {

/// What is wrong with a document that was built of these blocks, or empty.
///
/// Checked: the sections and the removed lines are the blocks, in order, nothing lost and nothing
///          doubled (blanks apart: lines are joined and cut); anchors are unique and not empty;
///          texts are well-formed UTF-8 in NFC; parts lie inside their section on code-point
///          boundaries, in the order of their starts, nested or apart.
[[nodiscard]] std::string broken_invariant(const std::vector<Block>& blocks,
                                           const BuiltDocument& built);

}  // namespace axtar::corpus
