#pragma once

#include <string_view>

#include "base/result.h"
#include "corpus/formats/block.h"

namespace axtar::corpus {

/// The blocks of an HTML page: paragraphs, headings with their level, list items, table rows with
/// tabs between cells; <title> and <html lang>.
///
/// Input:  bytes in any encoding; a byte order mark, valid UTF-8, then what the page declares
///         decides, else windows-1254. Nothing is fetched and no entity is loaded from outside.
/// Output: script, style, template, noscript, form controls and comments left out; words run
///         through inline elements; nesting of any depth is read; text is cut at 64 MiB
///         (`truncated`).
/// Errors: kMalformedDocument for bytes that are no text.
/// Cost:   linear in the input, memory too, whatever the nesting.
[[nodiscard]] Result<FormattedText> read_html(std::string_view bytes);

}  // namespace axtar::corpus
