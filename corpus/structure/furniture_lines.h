#pragma once

#include <string_view>

namespace axtar::corpus {

/// Why a line is page furniture wherever it stands ("counter", "share line", "tab label"), or empty
/// for a line of text.
[[nodiscard]] std::string_view furniture_reason(std::string_view line);

}  // namespace axtar::corpus
