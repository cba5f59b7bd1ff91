#include <algorithm>

#include "search/vocabulary/term_rooms_internal.h"

namespace axtar::search {

std::vector<std::size_t> term_rooms(const std::vector<std::size_t>& longest) {
    std::vector<std::size_t> rooms = longest;
    for (std::size_t i = 0; i < longest.size(); ++i) {
        const std::size_t end = std::min(i + longest[i], longest.size());
        for (std::size_t k = i + 1; k < end; ++k) {
            if (longest[k] <= longest[i] || k + longest[k] <= end) continue;
            rooms[i] = k - i;
            break;
        }
    }
    return rooms;
}

}  // namespace axtar::search
