#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/formats/block.h"

namespace axtar::corpus {

/// The title that a file declares among its properties, or nothing where it does not name the
/// document: word processors put the name of a file or of a template there ("Microsoft Word -
/// report.doc", "untitled", "ECHR").
///
/// Output: the title on one line if it has three words or more and looks like no file name, or if
///         the first blocks of the text hold it.
[[nodiscard]] std::string declared_title(std::string_view title, const std::vector<Block>& blocks);

}  // namespace axtar::corpus
