#pragma once

#include <cstddef>
#include <vector>

#include "corpus/formats/block.h"

namespace axtar::corpus {

/// Gathers the blocks of a file, and puts those of a table together to rows.
///
/// Input:  blocks in reading order, with open_row, open_cell and close_row around those of a table;
///         rows may nest.
/// Output: a row of a data table is one block, its cells divided by tabs. A row whose cells are
///         long or hold headings and lists lays out a page: its blocks come one after the other.
///         Nested tables become part of the cell around them.
/// Cost:   rows nested deeper than 32 are not kept apart.
class BlockRows {
public:
    void add(Block block);
    void open_row();
    void open_cell();
    void close_row();
    /// All rows that are open are closed.
    void close_rows();
    [[nodiscard]] std::vector<Block> finish();

private:
    using Cells = std::vector<std::vector<Block>>;

    std::vector<Block> blocks_;
    std::vector<Cells> rows_;  // that are open, outermost first
};

}  // namespace axtar::corpus
