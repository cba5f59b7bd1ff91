#pragma once

#include <cstddef>
#include <vector>

#include "corpus/formats/block.h"
#include "corpus/formats/pdf_page.h"

namespace axtar::corpus {

/// Puts the lines of a document together to paragraphs, headings, notes and table rows.
///
/// A paragraph ends where the first word of the next line would still have fitted on its line,
/// where the lines stand further apart than usual, where the next line is indented or starts an
/// item of a list, and where the size of the letters changes; a sentence that goes on in lower
/// case outweighs a gap.
///
/// Input:  lines in reading order without running heads.
/// Output: footnotes (small lines under the text of a page, from a number or asterisk on) stand
///         behind the paragraph that ends their page.
[[nodiscard]] std::vector<Block> pdf_paragraphs(std::vector<PdfLine> lines);

}  // namespace axtar::corpus
