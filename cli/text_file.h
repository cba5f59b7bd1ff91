#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace axtar::cli {

/// The whole of a file that a flag names.
///
/// Errors: kNotFound where there is none that can be opened, kInvalidArgument for a folder; `place`
///         is the path.
[[nodiscard]] Result<std::string> read_text_file(const std::filesystem::path& path);

}  // namespace axtar::cli
