#pragma once

#include <cstddef>
#include <vector>

#include "corpus/formats/pdf_faces.h"
#include "corpus/formats/pdf_page.h"

namespace axtar::corpus {

/// The lines of a page in reading order.
///
/// Input:  words with finite boxes.
/// Output: letters set apart ("M a d d ə  1 0 .") are words again; raised numbers (references to
///         notes) join the line that they belong to, "[12]" behind the word before them. Lines of a
///         table (three or more with the same gaps) have their cells divided by tabs.
[[nodiscard]] std::vector<PdfLine> find_lines(const PdfPage& page, std::size_t page_number,
                                              const PdfFaces& faces);

}  // namespace axtar::corpus
