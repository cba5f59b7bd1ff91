#include "corpus/formats/block_rows.h"

#include <algorithm>
#include <string>
#include <utility>

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxOpenRows = 32;
// A row of a data table is short; what is longer is a table that lays out a page.
constexpr std::size_t kMaxRowBytes = 2000;
constexpr std::size_t kMaxCellBlocks = 3;

bool is_layout_row(const std::vector<std::vector<Block>>& cells) {
    std::size_t bytes = 0;
    std::size_t filled = 0;
    for (const std::vector<Block>& cell : cells) {
        filled += cell.empty() ? 0U : 1U;
        if (cell.size() > kMaxCellBlocks) return true;
        for (const Block& block : cell) {
            bytes += block.text.size();
            if (block.kind != BlockKind::kParagraph || block.region != 0) return true;
        }
    }
    return filled <= 1 || bytes > kMaxRowBytes;
}

Block row_block(const std::vector<std::vector<Block>>& cells) {
    Block line{.kind = BlockKind::kTableRow};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) line.text += '\t';
        for (std::size_t j = 0; j < cells[i].size(); ++j) {
            if (j > 0) line.text += ' ';
            line.text += cells[i][j].text;
            line.link_bytes += cells[i][j].link_bytes;
            line.links += cells[i][j].links;
            line.in_article = line.in_article || cells[i][j].in_article;
        }
    }
    const std::size_t end = line.text.find_last_not_of('\t');
    line.text.resize(end == std::string::npos ? 0 : end + 1);
    line.text.erase(0, std::min(line.text.find_first_not_of('\t'), line.text.size()));
    return line;
}

}  // namespace

void BlockRows::add(Block block) {
    if (!rows_.empty() && !rows_.back().empty()) {
        rows_.back().back().push_back(std::move(block));
    } else {
        blocks_.push_back(std::move(block));
    }
}

void BlockRows::open_row() {
    if (rows_.size() < kMaxOpenRows) rows_.emplace_back();
}

void BlockRows::open_cell() {
    if (!rows_.empty()) rows_.back().emplace_back();
}

void BlockRows::close_row() {
    if (rows_.empty()) return;
    Cells cells = std::move(rows_.back());
    rows_.pop_back();
    if (is_layout_row(cells)) {
        for (std::vector<Block>& cell : cells) {
            for (Block& block : cell) add(std::move(block));
        }
        return;
    }
    Block line = row_block(cells);
    if (!line.text.empty()) add(std::move(line));
}

void BlockRows::close_rows() {
    while (!rows_.empty()) close_row();
}

std::vector<Block> BlockRows::finish() {
    close_rows();
    return std::move(blocks_);
}

}  // namespace axtar::corpus
