#include "corpus/formats/text.h"

#include <cstddef>
#include <string>
#include <utility>

#include "corpus/formats/blanks.h"
#include "corpus/formats/charset.h"

namespace axtar::corpus {
namespace {

// The line that starts at `at`; moves `at` behind its end (LF, CR, CR LF, form feed).
std::string_view next_line(std::string_view text, std::size_t& at) {
    std::size_t end = at;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r' && text[end] != '\f') ++end;
    const std::string_view line = text.substr(at, end - at);
    at = end;
    if (at < text.size()) at += text.substr(at, 2) == "\r\n" ? 2 : 1;
    return line;
}

void read_markdown_heading(Block& block) {
    const std::size_t marks = block.text.find_first_not_of('#');
    if (marks == 0 || marks > 6 || marks == std::string::npos || block.text[marks] != ' ') return;
    block.kind = BlockKind::kHeading;
    block.level = static_cast<int>(marks);
    block.text.erase(0, marks + 1);
}

}  // namespace

FormattedText text_blocks(std::string_view text, bool markdown) {
    FormattedText formatted{.charset = "UTF-8"};
    bool gap = true;
    for (std::size_t at = 0; at < text.size() && formatted.blocks.size() <= kMaxBlocks;) {
        Block block{.text = single_spaced(next_line(text, at)), .gap_before = gap};
        gap = block.text.empty();
        if (gap) continue;
        if (markdown) read_markdown_heading(block);
        formatted.blocks.push_back(std::move(block));
    }
    return formatted;
}

Result<FormattedText> read_text(std::string_view bytes, bool markdown) {
    const Result<DecodedText> decoded = decode_bytes(bytes, "");
    if (!decoded) return tl::unexpected(decoded.error());
    FormattedText formatted = text_blocks(decoded->text, markdown);
    formatted.charset = decoded->charset;
    return formatted;
}

}  // namespace axtar::corpus
