#include "corpus/formats/rtf_blocks.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/formats/blanks.h"
#include "corpus/formats/layout_headings.h"

namespace axtar::corpus {
namespace {

// A longer paragraph in the style of a heading is text that somebody formatted.
constexpr std::size_t kMaxHeadingBytes = 400;

}  // namespace

void RtfBlocks::append(std::string_view text, bool bold) {
    Paragraph& paragraph = open();
    paragraph.text += text;
    bytes_ += text.size();
    if (text.find_first_not_of(" \t\n") == std::string_view::npos) return;
    paragraph.bytes += text.size();
    if (bold) paragraph.bold_bytes += text.size();
}

void RtfBlocks::append_number(std::string_view text) {
    append(text, false);
    // The number's weight says nothing about the paragraph's.
    Paragraph& paragraph = open();
    paragraph.bytes -= std::min(paragraph.bytes, text.size());
    paragraph.list_item = true;
}

void RtfBlocks::end_line() { open().text += '\n'; }

void RtfBlocks::end_paragraph(const Format& format) {
    if (note_ == 0) {
        if (format.in_table && !row_open_) {
            rows_.open_row();
            row_open_ = true;
        }
        if (!format.in_table && row_open_) end_row();
        if (row_open_ && !cell_open_) {
            rows_.open_cell();
            cell_open_ = true;
        }
    }
    emit(open(), format);
}

void RtfBlocks::end_cell(const Format& format) {
    if (note_ != 0) {
        emit(open(), format);
        return;
    }
    Format in_table = format;
    in_table.in_table = true;
    end_paragraph(in_table);
    cell_open_ = false;
}

void RtfBlocks::end_row() {
    if (note_ != 0 || !row_open_) return;
    rows_.close_row();
    row_open_ = false;
    cell_open_ = false;
}

void RtfBlocks::open_note() {
    if (note_ != 0) return;  // notes do not nest
    ++count_;
    append("[" + std::to_string(count_) + "]", false);
    note_ = count_;
    note_started_ = false;
}

void RtfBlocks::close_note() {
    if (note_ == 0) return;
    emit(note_text_, {});
    note_ = 0;
}

void RtfBlocks::emit(Paragraph& paragraph, const Format& format) {
    Block block;
    const bool short_enough = paragraph.text.size() <= kMaxHeadingBytes;
    if (format.heading > 0 && short_enough && note_ == 0) {
        block.kind = BlockKind::kHeading;
        block.level = format.heading;
    } else if (paragraph.list_item) {
        block.kind = BlockKind::kListItem;
        block.level = 1;
    } else if (note_ == 0 && !row_open_ && paragraph.bold_bytes == paragraph.bytes &&
               may_be_layout_heading(paragraph.text, format.centred)) {
        block.kind = BlockKind::kHeading;
        block.level = kLayoutHeading;
    }
    const std::string_view text = paragraph.text;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t end = std::min(text.find('\n', at), text.size());
        if (block.kind == BlockKind::kHeading) end = text.size();
        block.text = single_spaced(text.substr(at, end - at));
        at = end + 1;
        if (block.text.empty()) continue;
        add(block);
        block.gap_before = false;
    }
    paragraph = {};
}

void RtfBlocks::add(Block block) {
    if (note_ == 0) {
        rows_.add(std::move(block));
        return;
    }
    const std::string mark = "[" + std::to_string(note_) + "]";
    if (!note_started_ && !block.text.starts_with(mark)) block.text = mark + " " + block.text;
    note_started_ = true;
    notes_.push_back(std::move(block));
}

std::vector<Block> RtfBlocks::finish(const Format& format) {
    close_note();
    if (!single_spaced(text_.text).empty()) end_paragraph(format);
    std::vector<Block> blocks = rows_.finish();
    accept_layout_headings(blocks);
    std::move(notes_.begin(), notes_.end(), std::back_inserter(blocks));
    return blocks;
}

}  // namespace axtar::corpus
