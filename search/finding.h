#pragma once

#include <cstdint>
#include <optional>

#include "search/search_response.h"

namespace axtar::search {

/// What a query finds, without a page of hits.
struct Finding {
    std::uint64_t documents = 0;
    std::optional<Relaxation> relaxed = {};
};

}  // namespace axtar::search
