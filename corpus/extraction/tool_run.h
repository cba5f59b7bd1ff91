#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "corpus/extraction/limits.h"

namespace axtar::corpus {

/// One run of an outside program (antiword, catdoc, tesseract) on a document, under limits and
/// confined as the readers are.
struct ToolRun {
    std::string program = {};                 ///< its path
    std::vector<std::string> arguments = {};  ///< nothing from a document
    std::string_view input = {};              ///< its standard input, a file in memory
    ToolLimits limits = {};
};

/// Runs it and gives what it wrote to its standard output.
///
/// Input:  `launcher` is the program axtar-extract, which confines the process before it becomes
///         the tool.
/// Errors: kTooLarge for a limit that was passed; kMalformedDocument where it ends with anything
///         but 0, with its last words. Without place.
[[nodiscard]] Result<std::string> run_tool(const std::string& launcher, const ToolRun& run);

}  // namespace axtar::corpus
