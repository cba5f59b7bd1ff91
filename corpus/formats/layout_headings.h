#pragma once

#include <string_view>
#include <vector>

#include "corpus/formats/block.h"

namespace axtar::corpus {

/// The level of a block that only looks like a heading, until accept_layout_headings decides.
inline constexpr int kLayoutHeading = 99;

/// True for a paragraph, all bold, that may be the heading of a text whose author used no styles:
/// short, on its own, centred or in capitals, not ended like a sentence.
[[nodiscard]] bool may_be_layout_heading(std::string_view text, bool centred);

/// Makes headings of level 2 of the blocks that look like one (level kLayoutHeading), or paragraphs
/// where the file has headings of its own, or so many such lines that they are its style.
void accept_layout_headings(std::vector<Block>& blocks);

}  // namespace axtar::corpus
