#pragma once

#include <span>
#include <string>

#include "corpus/document.h"
#include "corpus/formats/block.h"
#include "corpus/structure/anchors.h"

namespace axtar::corpus {

/// Finds the parts of an article: parts, items, sub-items, notes, and the indents of a part that
/// has several.
///
/// Input:  the blocks of the article, the first `heading_blocks` of which are its heading; the
///         section with them as text and its final anchor; the article's number as in its heading.
/// Output: section.parts: "maddə-25.1", "maddə-25.1.a", "maddə-25.note", "maddə-25.1.abz2"
///         (`indents`: citations count them in Azerbaijani acts only).
void add_article_parts(std::span<const Block> blocks, std::size_t heading_blocks,
                       const std::string& number, bool indents, Section& section, Anchors& anchors);

/// Finds the preamble in what stands in front of the first article: from the first whole sentence
/// that does not tell of the act's adoption, behind the title, to the end.
///
/// Output: the part "preambula" or "preamble" of the section, or none.
void add_preamble(bool english, Section& section, Anchors& anchors);

/// Finds the numbered paragraphs of a text without articles and what is listed below them.
///
/// Input:  the blocks of the text, what number_paragraphs() made of them, and the sections that
///         they were cut into.
/// Output: the parts of the sections: "para-17", "para-17.a".
void add_numbered_parts(std::span<const Block> blocks, std::span<const std::string> numbers,
                        std::span<Section> sections, Anchors& anchors);

}  // namespace axtar::corpus
