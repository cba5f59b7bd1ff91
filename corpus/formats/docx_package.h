#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace axtar::corpus {

/// The parts of a .docx file that hold text or say how text is to be read; XML, empty where absent.
struct DocxParts {
    std::string document = {};
    std::string styles = {};
    std::string numbering = {};
    std::string footnotes = {};
    std::string endnotes = {};
    std::string properties = {};  ///< docProps/core.xml
};

/// Unpacks them.
///
/// Input:  the bytes of a ZIP archive. Entries are looked up by the names that the parts have;
///         no other entry is opened, whatever it is called.
/// Errors: kMalformedDocument: no archive, damaged, encrypted, no main part, a DOCTYPE in a part;
///         kTooLarge: more than 10,000 entries, a part over 64 MiB, or one that unpacks to more
///         than a hundred times its size.
[[nodiscard]] Result<DocxParts> read_docx_parts(std::string_view bytes);

}  // namespace axtar::corpus
