#pragma once

#include <span>
#include <string_view>

#include "corpus/formats/pdf_metrics.h"
#include "corpus/formats/pdf_page.h"

namespace axtar::corpus {

/// Where a paragraph stands.
struct PdfPlace {
    bool gap_before = false;  ///< more than the usual step, or a new page
    bool gap_after = false;
    bool ends_list = false;  ///< the paragraph before announces it by a colon, or goes on in it
};

/// The heading level of a paragraph, 0 for text.
///
/// Evidence is size, weight, capitals, a place in the middle, a number ("IV.", "B.", "3."), and to
/// stand alone as one short line. The level goes by the number where there is one (2, 3, 4), else
/// by the size (1, 2), capitals (1); what else stands alone is level 5.
[[nodiscard]] int pdf_heading_level(std::span<const PdfLine* const> lines, std::string_view text,
                                    const PdfMetrics& metrics, const PdfPlace& place);

/// The line stands in the middle of its column and does not fill it.
[[nodiscard]] bool is_centred(const PdfLine& line);

}  // namespace axtar::corpus
