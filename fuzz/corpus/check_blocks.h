#pragma once

#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "corpus/formats/block.h"

namespace axtar::fuzz {

inline void require(bool condition) {
    if (!condition) std::abort();
}

/// What every reader promises of its blocks: text in UTF-8 without blanks at its ends, levels that
/// fit the kind, links within the text.
inline void check_blocks(const corpus::FormattedText& text) {
    for (const corpus::Block& block : text.blocks) {
        require(!block.text.empty() && utf8::is_valid(block.text));
        require(block.text.front() != ' ' && block.text.back() != ' ');
        require(block.link_bytes <= block.text.size());
        require(block.region <= text.regions.size());
        if (block.kind == corpus::BlockKind::kHeading)
            require(block.level >= 1 && block.level <= 6);
        if (block.kind == corpus::BlockKind::kParagraph) require(block.level == 0);
    }
    require(utf8::is_valid(text.title) && utf8::is_valid(text.language));
}

}  // namespace axtar::fuzz
