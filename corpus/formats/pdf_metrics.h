#pragma once

#include <cstddef>
#include <vector>

#include "corpus/formats/pdf_page.h"

namespace axtar::corpus {

/// What is usual in the text of a document, in points.
struct PdfMetrics {
    float size = 10;         ///< of most letters
    float height = 11;       ///< of the lines of most letters
    float pitch = 12;        ///< from a line to the next in a paragraph
    float column_width = 0;  ///< of columns with at least six lines
    bool indented = false;   ///< paragraphs start with an indented line
};
[[nodiscard]] PdfMetrics measure(const std::vector<PdfLine>& lines);

/// Says of every line where the margins of its column are: at the right, where many lines end, so
/// that a head that runs over the text does not count. A column of few lines does not show it and
/// is taken to be of the usual width.
void settle_columns(std::vector<PdfLine>& lines, const PdfMetrics& metrics);

}  // namespace axtar::corpus
