#pragma once

#include <chrono>
#include <functional>

namespace axtar {

/// Where the time comes from; tests pass one of their own. Deadlines use this monotonic clock,
/// never wall time.
using Clock = std::function<std::chrono::steady_clock::time_point()>;

inline Clock steady_clock() {
    return [] { return std::chrono::steady_clock::now(); };
}

}  // namespace axtar
