#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/formats/block.h"
#include "corpus/structure/heading_line.h"

namespace axtar::corpus {

/// One line of an act with what it opens, if it opens anything.
struct ActLine {
    std::string_view text = {};
    bool gap_before = true;
    std::optional<HeadingLine> heading = {};
    std::size_t heading_lines = 1;  ///< lines that the heading takes, its title lines included
};

/// The lines of an act with their headings read, titles taken from the lines below where a heading
/// has none on its own, headings broken over lines put together.
[[nodiscard]] std::vector<ActLine> read_act_lines(const std::vector<Block>& blocks);

/// Lines [first, last).
struct LineRange {
    std::size_t first = 0;
    std::size_t last = 0;
    [[nodiscard]] bool contains(std::size_t line) const { return line >= first && line < last; }
};

/// The table of contents, which lists headings before (or behind) the text that they head; empty
/// where there is none. `end` is where the text of the act ends.
[[nodiscard]] LineRange find_contents(const std::vector<ActLine>& lines, std::size_t end);

/// Where the notes on amendments start; lines.size() where there are none.
[[nodiscard]] std::size_t find_notes(const std::vector<ActLine>& lines);

/// Where the signature at the end of lines [first, last) starts (office, place and date, number);
/// `last` where there is none.
[[nodiscard]] std::size_t find_signature(const std::vector<ActLine>& lines, std::size_t first,
                                         std::size_t last);

}  // namespace axtar::corpus
