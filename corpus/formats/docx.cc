#include "corpus/formats/docx.h"

#include "corpus/formats/docx_package.h"
#include "corpus/formats/docx_text.h"

namespace axtar::corpus {

Result<FormattedText> read_docx(std::string_view bytes) {
    const Result<DocxParts> parts = read_docx_parts(bytes);
    if (!parts) return tl::unexpected(parts.error());
    return docx_blocks(*parts);
}

}  // namespace axtar::corpus
