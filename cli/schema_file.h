#pragma once

#include <filesystem>

#include "base/result.h"
#include "corpus/schema.h"

namespace axtar::cli {

/// The schema to read documents with: that of `file` where one is given, else the one that the
/// index keeps, else the built-in fields.
[[nodiscard]] Result<corpus::Schema> choose_schema(const std::filesystem::path& file,
                                                   const std::filesystem::path& index);

}  // namespace axtar::cli
