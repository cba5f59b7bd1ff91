#pragma once

#include <string_view>

#include "base/result.h"

namespace axtar::corpus {

/// Refuses JSON text that the parser must not see: a NUL byte, ill-formed UTF-8, brackets nested
/// deeper than `max_depth`.
///
/// The JSON library of Debian 12 stops silently at NUL and needs stack or memory by depth, so both
/// are looked for before it runs.
[[nodiscard]] Result<void> check_json_text(std::string_view json, std::string_view place,
                                           unsigned max_depth = 32);

}  // namespace axtar::corpus
