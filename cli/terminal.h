#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace axtar::cli {

/// True where the stream is a terminal that takes colours (NO_COLOR unset, TERM not "dumb").
[[nodiscard]] bool colours_wanted(int descriptor);

/// A snippet of a search answer for a terminal: entities decoded, `<mark>` as bold or, without
/// colours, as [brackets].
[[nodiscard]] std::string snippet_for_terminal(std::string_view html, bool colours);

/// Text without control characters, so that a title cannot steer the terminal.
[[nodiscard]] std::string printable(std::string_view text);

/// "1.2 MB"; powers of 1,000.
[[nodiscard]] std::string human_bytes(std::uint64_t bytes);
/// "4 s", "2 min 05 s", "1 h 03 min".
[[nodiscard]] std::string human_duration(std::chrono::seconds duration);

}  // namespace axtar::cli
