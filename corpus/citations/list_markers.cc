#include "corpus/citations/list_markers.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "corpus/citations/provision_number.h"
#include "corpus/recommendations/list_marker.h"

namespace axtar::corpus {
namespace {

// The number of a list at the beginning of a line, without the blanks behind it. Unlike a
// recommendation ("115.36 Bring") an entry needs a sign behind its number: "145.2 CM" is none.
std::string_view marker_of(std::string_view line) {
    const recommendations::Marker marker = recommendations::list_marker(line);
    const bool numbered = marker.kind == recommendations::MarkerKind::kNumber ||
                          marker.kind == recommendations::MarkerKind::kLetter;
    if (!numbered || marker.alone) return {};
    std::string_view sign = line.substr(0, marker.size);
    while (sign.ends_with(' ') || sign.ends_with('\t')) sign.remove_suffix(1);
    return sign.ends_with('.') || sign.ends_with(')') ? sign : std::string_view();
}

// "2." of "1.", "(b)" of "(a)"; nothing behind numbers of several levels.
std::optional<std::string> next_marker(std::string_view marker) {
    const std::string opening = marker.starts_with('(') ? "(" : "";
    const std::string_view inner =
        marker.substr(opening.size(), marker.size() - opening.size() - 1);
    if (const unsigned number = citations::small_number(inner)) {
        return opening + std::to_string(number + 1) + marker.back();
    }
    if (inner.size() != 1 || inner == "z" || inner == "Z") return std::nullopt;
    return opening + static_cast<char>(inner.front() + 1) + marker.back();
}

void blank(std::string& text, std::size_t at, std::size_t size) {
    std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(at), size, ' ');
}

void blank_markers_of_line(std::string& text, std::size_t begin, std::size_t end) {
    const std::size_t first = text.find_first_not_of(" \t\r", begin);
    if (first >= end) return;
    std::string marker(marker_of(std::string_view(text).substr(first, end - first)));
    std::size_t at = first;
    while (!marker.empty()) {
        blank(text, at, marker.size());
        const std::string next = next_marker(marker).value_or("");
        if (next.empty()) return;
        const std::size_t found = text.find(' ' + next + ' ', at);
        if (found == std::string::npos || found >= end) return;
        at = found + 1;
        marker = next;
    }
}

}  // namespace

std::string without_list_markers(std::string_view text) {
    std::string blanked(text);
    for (std::size_t begin = 0; begin < blanked.size();) {
        const std::size_t end = std::min(blanked.find('\n', begin), blanked.size());
        blank_markers_of_line(blanked, begin, end);
        begin = end + 1;
    }
    return blanked;
}

}  // namespace axtar::corpus
