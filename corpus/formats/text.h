#pragma once

#include <string_view>

#include "base/result.h"
#include "corpus/formats/block.h"

namespace axtar::corpus {

/// The blocks of a plain text in UTF-8: one a line, blanks single (line_wrap.h joins lines that a
/// column width broke). `# Heading` is a heading in Markdown. Behind kMaxBlocks + 1 nothing is
/// read.
[[nodiscard]] FormattedText text_blocks(std::string_view text, bool markdown = false);

/// The same from the bytes of a file in any encoding that decode_bytes knows.
[[nodiscard]] Result<FormattedText> read_text(std::string_view bytes, bool markdown = false);

}  // namespace axtar::corpus
