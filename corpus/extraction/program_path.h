#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace axtar::corpus {

/// Where the reader process is: axtar-extract beside the running program, else in
/// ../libexec/axtar/ from there (an installed package), else what AXTAR_EXTRACT names.
///
/// Errors: kNotFound, with these three places.
[[nodiscard]] Result<std::string> find_reader_program();

/// The first executable file of that name in /usr/local/bin, /usr/bin and /bin. PATH is not asked:
/// what runs with a foreign file must not depend on who started us.
[[nodiscard]] std::optional<std::string> find_tool(std::string_view name);

}  // namespace axtar::corpus
