#pragma once

#include <chrono>
#include <thread>

namespace axtar::tests {

/// Asks again and again until `condition` holds, for at most `time`; true when it does. For what
/// another thread or process does in its own time: a test that sleeps instead is slow on a quick
/// machine and wrong on a slow one.
template <class Condition>
[[nodiscard]] bool wait_until(Condition condition,
                              std::chrono::milliseconds time = std::chrono::seconds(30)) {
    const auto end = std::chrono::steady_clock::now() + time;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

}  // namespace axtar::tests
