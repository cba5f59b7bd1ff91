#pragma once

#include <vector>

#include "corpus/formats/block.h"
#include "corpus/formats/pdf_faces.h"
#include "corpus/formats/pdf_page.h"

namespace axtar::corpus {

/// Makes the blocks of a document of the lines of its pages.
///
/// Input:  the lines of find_lines for every page, in order; `pages` of them.
/// Output: see read_pdf; the title is what is set largest on the first page, empty where nothing
///         stands out.
[[nodiscard]] FormattedText pdf_blocks(std::vector<PdfLine> lines, std::size_t pages);

}  // namespace axtar::corpus
