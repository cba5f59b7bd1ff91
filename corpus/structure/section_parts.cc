#include "corpus/structure/section_parts.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/formats/letters.h"
#include "corpus/structure/block_places.h"
#include "corpus/structure/line_key.h"
#include "corpus/structure/part_outline.h"

namespace axtar::corpus {
namespace {

// "(… Qanunu ilə təsdiq edilmişdir.)", "2009-cu il … əlavə və dəyişikliklərlə.": the history of an
// act stands between its title and its preamble.
bool tells_history(std::string_view line) {
    if (line.starts_with('(')) return true;
    const std::string key = line_key(line);
    for (const std::string_view words :
         {"edilmisdir", "quvveye min", "deyisikliklerle", "adopted", "entered into force"}) {
        if (key.find(words) != std::string::npos) return true;
    }
    return false;
}

// A title is short and has no mark at its end; a preamble is at least a sentence.
bool opens_preamble(std::string_view line) {
    const std::string key = line.size() < 20 ? line_key(line) : std::string();
    if (key == "preambula" || key == "preamble" || key == "preamble.") return true;
    if (line.size() < 60 || std::string_view(".;:,").find(line.back()) == std::string_view::npos)
        return false;
    return !is_capitals(line) && !tells_history(line);
}

}  // namespace

void add_preamble(bool english, Section& section, Anchors& anchors) {
    const std::string_view text = section.text;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at && opens_preamble(text.substr(at, end - at))) {
            section.parts.push_back({anchors.unique(english ? "preamble" : "preambula"),
                                     static_cast<std::uint32_t>(at),
                                     static_cast<std::uint32_t>(text.size())});
            return;
        }
        at = end + 1;
    }
}

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
