#pragma once

#include "base/result.h"
#include "corpus/formats/block.h"
#include "corpus/formats/docx_package.h"

namespace axtar::corpus {

/// The blocks of the parts of a .docx file; see read_docx.
///
/// Input:  XML of any quality; parts that are empty or broken, except the document, are done
///         without.
/// Output: text is cut at 64 MiB (`truncated`).
/// Errors: kMalformedDocument where the document part is no XML.
[[nodiscard]] Result<FormattedText> docx_blocks(const DocxParts& parts);

}  // namespace axtar::corpus
