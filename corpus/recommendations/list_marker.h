#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace axtar::corpus::recommendations {

enum class MarkerKind : std::uint8_t { kNone, kNumber, kLetter, kBullet };

/// What an item of a list begins with: "1.", "115.36", "(a)", "-".
struct Marker {
    MarkerKind kind = MarkerKind::kNone;
    std::size_t size = 0;  ///< bytes of it and the blanks behind it
    bool alone = false;    ///< nothing else stands on the line: the text follows on the next
};

/// The marker of a line; kNone where it has none. "2012 was" and "12 persons" have none.
[[nodiscard]] Marker list_marker(std::string_view line);

}  // namespace axtar::corpus::recommendations
