#pragma once

#include <cstddef>
#include <vector>

#include "corpus/document.h"
#include "corpus/formats/block.h"
#include "corpus/structure/act_lines.h"

namespace axtar::corpus {

/// How much of an act a text looks like.
struct ActEvidence {
    std::size_t articles = 0;      ///< article headings
    bool starts_at_first = false;  ///< the first of them is article 1
    bool opens_with_unit = false;  ///< the text starts with the heading of an article or chapter
    bool english = false;
};
[[nodiscard]] ActEvidence count_articles(const std::vector<ActLine>& lines);

/// The sections of an act, whose lines read_act_lines() read: one an article, under the headings of
/// its parts and chapters.
///
/// Output: every block in exactly one section, in order. Roles: the text before the first article
///         (up to 800 words; grouped as body where it is longer), tables of contents, the heading
///         lines of chapters and the signature are front matter; annexes are annexes; notes on
///         amendments are footnotes and prior wording. An article of any length is one section.
///         Anchors: "front", "fəsil-3", "maddə-52-1", "article-5", "əlavə-1", "note-12"; a second
///         article 1 is "maddə-1~2".
[[nodiscard]] std::vector<Section> parse_act(const std::vector<Block>& blocks,
                                             std::vector<ActLine> lines);
[[nodiscard]] std::vector<Section> parse_act(const std::vector<Block>& blocks);

}  // namespace axtar::corpus
