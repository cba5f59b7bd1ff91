#pragma once

#include <string_view>

#include "base/result.h"
#include "corpus/formats/block.h"

namespace axtar::corpus {

/// The blocks of a file in Rich Text Format.
///
/// Input:  the bytes of the file (RTF 1.9.1 and older). Letters come as code page bytes, by the
///         character set of their font or \ansicpg, or as Unicode numbers.
/// Output: headings by outline level or style name, or, in a file without either, by lines that are
///         bold and in the middle; list items with the number that the file shows; table rows;
///         footnotes as blocks "[n] ..." at the end, "[n]" where they are referred to. Deleted and
///         hidden text, pictures, fields' instructions, headers and footers are left out. Text is
///         cut at 64 MiB (`truncated`).
/// Errors: kMalformedDocument for bytes that do not start as RTF does, or are no text behind it.
/// Cost:   linear; groups nested deeper than 4,000 share the state of the one around them.
[[nodiscard]] Result<FormattedText> read_rtf(std::string_view bytes);

}  // namespace axtar::corpus
