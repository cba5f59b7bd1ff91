#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/formats/block.h"
#include "corpus/formats/block_rows.h"

namespace axtar::corpus {

/// Puts the paragraphs of an RTF file together to blocks, its footnotes behind them.
///
/// Input: text and marks in the order of the file; between open_note and close_note they belong to
///        a footnote.
class RtfBlocks {
public:
    /// How a paragraph is set; the last word before its end counts.
    struct Format {
        int heading = 0;  ///< level 1..6
        bool centred = false;
        bool in_table = false;
    };

    void append(std::string_view text, bool bold);
    void append_number(std::string_view text);  ///< of a list item, as the file shows it
    void end_line();
    void end_paragraph(const Format& format);
    void end_cell(const Format& format);
    void end_row();
    void open_note();
    void close_note();

    /// Bytes of text so far.
    [[nodiscard]] std::size_t size() const { return bytes_; }
    [[nodiscard]] std::vector<Block> finish(const Format& format);

private:
    struct Paragraph {
        std::string text = {};
        std::size_t bytes = 0;  // of characters that are no blank
        std::size_t bold_bytes = 0;
        bool list_item = false;
    };

    [[nodiscard]] Paragraph& open() { return note_ == 0 ? text_ : note_text_; }
    void emit(Paragraph& paragraph, const Format& format);
    void add(Block block);

    BlockRows rows_;
    std::vector<Block> notes_;
    Paragraph text_;
    Paragraph note_text_;
    std::size_t note_ = 0;   // number of the note that is open, 0 for none
    std::size_t count_ = 0;  // of notes
    std::size_t bytes_ = 0;
    bool note_started_ = false;  // its number is written
    bool row_open_ = false;
    bool cell_open_ = false;
};

}  // namespace axtar::corpus
