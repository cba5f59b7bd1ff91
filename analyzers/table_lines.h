#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace axtar::analyzers {

/// Reading of the tables under analyzers/data: lines, columns, words.
[[nodiscard]] inline std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// Calls `visit(line number from 1, line)` for each line that is neither empty nor a comment.
template <class Visit>
void for_each_line(std::string_view text, Visit visit) {
    std::size_t number = 0;
    for (std::string_view line : split(text, '\n')) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        visit(number, line);
    }
}

}  // namespace axtar::analyzers
