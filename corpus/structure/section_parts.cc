#include "corpus/structure/section_parts.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "corpus/structure/block_places.h"
#include "corpus/structure/part_outline.h"

namespace axtar::corpus {

void add_article_parts(std::span<const Block> blocks, std::size_t heading_blocks,
                       const std::string& number, bool indents, Section& section,
                       Anchors& anchors) {
    std::vector<OutlineParagraph> paragraphs;
    std::size_t at = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::size_t end = at + blocks[i].text.size();
        if (i >= heading_blocks) {
            paragraphs.push_back({.text = blocks[i].text,
                                  .start = static_cast<std::uint32_t>(at),
                                  .end = static_cast<std::uint32_t>(end),
                                  .row = blocks[i].kind == BlockKind::kTableRow});
        }
        at = end + 1;
    }
    const OutlineOptions options{.root = section.anchor, .article = number, .indents = indents};
    for (PlacedPart& placed : outline_parts(paragraphs, options, anchors))
        section.parts.push_back(std::move(placed.part));
}

void add_numbered_parts(std::span<const Block> blocks, std::span<const std::string> numbers,
                        std::span<Section> sections, Anchors& anchors) {
    const auto places = find_block_places(blocks, sections);
    if (!places) return;
    std::vector<OutlineParagraph> paragraphs;
    paragraphs.reserve(places->size());
    for (const BlockPlace& place : *places) {
        const Block& block = blocks[place.block];
        OutlineParagraph paragraph{.section = place.section,
                                   .start = place.start,
                                   .end = place.end,
                                   .heading = block.kind == BlockKind::kHeading,
                                   .row = block.kind == BlockKind::kTableRow};
        // The later pieces of a paragraph that was cut over sections have no number of their own.
        if (place.first) {
            paragraph.text = block.text;
            paragraph.number = numbers[place.block];
        }
        paragraphs.push_back(std::move(paragraph));
    }
    const OutlineOptions options{.root = "", .joint = ""};
    for (PlacedPart& placed : outline_parts(paragraphs, options, anchors))
        sections[placed.section].parts.push_back(std::move(placed.part));
}

}  // namespace axtar::corpus
