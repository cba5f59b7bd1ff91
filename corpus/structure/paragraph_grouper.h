#pragma once

#include <span>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/formats/block.h"
#include "corpus/structure/anchors.h"

namespace axtar::corpus {

/// How groups are named and placed.
struct GroupOptions {
    /// Of the first group, ".s-2" behind it for the second; empty: s-1, s-2.
    std::string anchor = {};
    std::vector<std::string> heading_path = {};  ///< what stands above every group
    Role role = Role::kBody;
};

/// Cuts a text without articles into groups of paragraphs of about 150 to 400 words.
///
/// Output: every block in exactly one group, in order. A heading starts a group and names it; a
///         paragraph of more than 400 words is cut at sentence ends.
[[nodiscard]] std::vector<Section> group_paragraphs(std::span<const Block> blocks,
                                                    const GroupOptions& options, Anchors& anchors);

}  // namespace axtar::corpus
