#pragma once

#include <cstdint>

namespace axtar::search {

/// A matching section: docid within its collection, and weight.
struct Match {
    std::uint32_t section = 0;
    float weight = 0;
};

}  // namespace axtar::search
