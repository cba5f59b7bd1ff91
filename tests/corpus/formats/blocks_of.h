#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/formats/block.h"

namespace axtar::corpus {

/// "H1 Title|P+ text": a letter for the kind (P, H, L, T) with the level, "+" where no gap is
/// before the block, and its text.
inline std::string shown(const Block& block) {
    constexpr std::string_view kLetters = "PHLT";
    std::string text(1, kLetters.at(static_cast<std::size_t>(block.kind)));
    if (block.kind == BlockKind::kHeading || block.kind == BlockKind::kListItem)
        text += std::to_string(block.level);
    return text + (block.gap_before ? " " : "+ ") + block.text;
}

inline std::string shown(const std::vector<Block>& blocks) {
    std::string text;
    for (const Block& block : blocks) text += (text.empty() ? "" : "|") + shown(block);
    return text;
}

}  // namespace axtar::corpus
