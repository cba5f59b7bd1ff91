#pragma once

#include <string>
#include <vector>

#include "corpus/formats/block.h"

namespace axtar::corpus {

/// Which blocks are running headers and page numbers of a text taken out of pages.
///
/// A running header is a short line that comes at least three times, mostly beside a page number,
/// and those numbers rise. Its first appearance stays: there it is the title or symbol of the
/// document.
/// Output: true for each block that is one.
[[nodiscard]] std::vector<bool> find_page_headers(const std::vector<Block>& blocks);

}  // namespace axtar::corpus
