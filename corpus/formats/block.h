#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace axtar::corpus {

enum class BlockKind { kParagraph, kHeading, kListItem, kTableRow };

/// One paragraph, heading, list item or table row of a file.
struct Block {
    BlockKind kind = BlockKind::kParagraph;
    int level = 0;  ///< of a heading, 1..6; of a list item, its nesting
    /// UTF-8 without blanks at its ends; cells of a row are divided by tabs.
    std::string text = {};
    bool gap_before = true;      ///< a blank line, or markup, parts it from the block before it
    std::size_t link_bytes = 0;  ///< bytes of `text` that are links
    std::size_t links = 0;       ///< how many links it has
    std::size_t region = 0;      ///< part of the page that it stands in, 0 for none
    bool in_article = false;     ///< inside <article> or <main>
};

/// A part of a page that its markup declares to be no text: navigation, footer, share buttons.
struct Region {
    std::string name = {};  ///< "nav", "footer", "share" …
    std::size_t bytes = 0;  ///< of text in it
};

/// A text of more blocks is refused: each takes some 400 bytes while it is cut into sections,
/// however short it is, and 64 MiB of lines of one letter would be thirty million.
inline constexpr std::size_t kMaxBlocks = 2'000'000;

/// What a format reader makes of a file's bytes.
struct FormattedText {
    std::vector<Block> blocks = {};
    std::vector<Region> regions = {};  ///< Block::region - 1 counts here
    bool is_page = false;              ///< an HTML page: may have furniture around its text
    std::string title = {};            ///< as the file declares it (<title>), may be empty
    std::string language = {};         ///< as the file declares it (<html lang>), may be empty
    std::string charset = {};          ///< the encoding that the bytes were read in
    bool truncated = false;            ///< a size limit cut the text
};

}  // namespace axtar::corpus
