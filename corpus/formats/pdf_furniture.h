#pragma once

#include <cstddef>
#include <vector>

#include "corpus/formats/block.h"
#include "corpus/formats/pdf_page.h"

namespace axtar::corpus {

/// Takes running heads, running feet and page numbers out of the lines of a document.
///
/// A running head is a line among the first or last four of a page that comes at the same height
/// on many pages, its digits aside; a page number rises with the pages. A head that stands on the
/// first page too is kept there, since it may be the only place of a document's symbol.
///
/// Input:  lines in page order, `pages` of them in all.
/// Output: the other lines in order; what was taken out is counted in `removed` by its kind.
[[nodiscard]] std::vector<PdfLine> remove_running_lines(std::vector<PdfLine> lines,
                                                        std::size_t pages,
                                                        std::vector<Region>& removed);

}  // namespace axtar::corpus
