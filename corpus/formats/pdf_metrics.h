#pragma once

#include <cstddef>
#include <vector>

#include "corpus/formats/pdf_page.h"

namespace axtar::corpus {

/// What is usual in the text of a document, in points.
struct PdfMetrics {
    float size = 10;         ///< of most letters
    float pitch = 12;        ///< from a line to the next in a paragraph
    float column_width = 0;  ///< of columns with at least six lines
    bool indented = false;   ///< paragraphs start with an indented line
};
[[nodiscard]] PdfMetrics measure(const std::vector<PdfLine>& lines);

/// Widens the columns of few lines to the usual width: a line that is alone on its page does not
/// show where the right margin is.
void widen_short_columns(std::vector<PdfLine>& lines, const PdfMetrics& metrics);

}  // namespace axtar::corpus
