#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "corpus/document.h"
#include "corpus/formats/block.h"

namespace axtar::corpus {

/// Where a block, or a piece of one, stands: bytes [start, end) of the text of section `section`.
struct BlockPlace {
    std::size_t block = 0;
    std::size_t section = 0;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    bool first = true;  ///< the piece with the block's beginning
};

/// Finds each block of a text in the sections that were made of it.
///
/// Output: the places in the order of the text; a block that was cut over sections has several.
///         Nothing where the sections are not exactly the blocks in order, one line feed between
///         two of a section and only blanks lost where one was cut: the round trip failed.
[[nodiscard]] std::optional<std::vector<BlockPlace>> find_block_places(
    std::span<const Block> blocks, std::span<const Section> sections);

}  // namespace axtar::corpus
