#pragma once

#include <string>
#include <vector>

#include "corpus/formats/block.h"

namespace axtar::corpus {

/// A line that was taken out of a page, and why.
struct RemovedLine {
    std::string text = {};
    std::string reason = {};
};

/// What a page says about its document outside the text.
struct PageFacts {
    std::string title = {};
    std::string date = {};          ///< ISO
    std::string status = {};        ///< in_force, repealed, no_force
    bool news_page = false;         ///< has the furniture of a news page
    bool legislation_page = false;  ///< has the furniture of a legal database
};

struct CleanedText {
    std::vector<Block> blocks = {};
    std::vector<RemovedLine> removed = {};
    PageFacts facts = {};
};

/// Takes out what is on a page but is not its document: menus, breadcrumbs, counters, share and
/// print lines, language switches, cookie notices, footers, tab labels, page headers and numbers.
///
/// Output: the remaining blocks in order, unchanged. A line is removed only by a rule that names
///         what it is; a rule of position (menus, footers) applies to the ends of a page only.
[[nodiscard]] CleanedText remove_furniture(FormattedText text);

}  // namespace axtar::corpus
