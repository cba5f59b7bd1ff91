#pragma once

#include <string_view>

#include "base/result.h"
#include "corpus/formats/block.h"

namespace axtar::corpus {

/// The blocks of a word processor's file (.docx, .docm, .dotx; ECMA-376, strict or transitional).
///
/// Input:  the bytes of the file.
/// Output: headings by style, outline level, or, in a file without either, by lines that are bold
///         and centred; list items with the number that the reader of the page sees; table rows;
///         footnotes and endnotes as blocks "[n] ..." at the end, with "[n]" where they are
///         referred to; text boxes behind the paragraph that they are tied to. Inserted text is
///         kept; deleted and hidden text, instructions of fields, headers and footers are left out.
/// Errors: kMalformedDocument for bytes that are no such file, damaged or encrypted with a
///         password; kTooLarge where a part passes a limit (docx_package.h).
/// Cost:   linear in the unpacked size; nesting costs no stack.
[[nodiscard]] Result<FormattedText> read_docx(std::string_view bytes);

}  // namespace axtar::corpus
