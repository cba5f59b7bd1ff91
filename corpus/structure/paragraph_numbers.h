#pragma once

#include <span>
#include <string>
#include <vector>

#include "corpus/formats/block.h"

namespace axtar::corpus {

/// The numbered paragraphs of a text without articles: judgments, reports, decisions, rules.
///
/// The numbers of a text's own paragraphs rise through all of it; the numbers of headings, of
/// quoted provisions and of lists do not. The longest rising chain is found, and the paragraphs
/// behind "FOR THESE REASONS", of separate opinions and of annexes are counted for themselves.
/// Output: one string a block: "para-17", "para-100.1", "operative-3", "opinion-1.4", "annex-1.2";
///         empty for a block that is no numbered paragraph. A text may count twice from 1. `prefix`
///         stands before the numbers of its main part.
/// Cost:   linear.
[[nodiscard]] std::vector<std::string> number_paragraphs(std::span<const Block> blocks,
                                                         std::string prefix = "para-");

}  // namespace axtar::corpus
