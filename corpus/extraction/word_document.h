#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "corpus/formats/block.h"

namespace axtar::corpus {

/// The text of a Word document of the years before 2007 (.doc), by antiword, else by catdoc.
///
/// Errors: kMalformedDocument with what to install where neither is there; those of run_tool.
[[nodiscard]] Result<FormattedText> read_word_document(const std::string& launcher,
                                                       std::string_view bytes);

}  // namespace axtar::corpus
