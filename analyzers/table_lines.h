#pragma once

#include <cstddef>
#include <string_view>

#include "base/split.h"

namespace axtar::analyzers {

/// Reading of the tables under analyzers/data: calls `visit(line number from 1, line)` for each
/// line that is neither empty nor a comment.
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
