#pragma once

#include <string_view>

#include "base/result.h"
#include "corpus/formats/block.h"

namespace axtar::corpus {

/// The blocks of a PDF file.
///
/// Input:  the bytes of the file.
/// Output: paragraphs put together of their lines, also across columns and pages; headings by
///         size, weight, capitals and place; words that a line end broke put together
///         (pdf_hyphens.h); footnotes behind the paragraph that ends their page, "[n] ..." with
///         "[n]" where they are referred to; rows of tables. Running heads and page numbers are
///         left out; `regions` says how many bytes of each.
///         The first 20,000 pages and 64 MiB of text are read (`truncated`).
/// Errors: kMalformedDocument for bytes that are no PDF or too damaged; for a file locked with a
///         password; with "needs OCR" in the message where no page has text.
/// Cost:   about 1.2 times what pdftotext takes. Not safe against itself in two threads: poppler
///         has global settings.
[[nodiscard]] Result<FormattedText> read_pdf(std::string_view bytes);

}  // namespace axtar::corpus
