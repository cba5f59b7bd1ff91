#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>

namespace axtar::server {

/// The open connections: how many, and how to end them when the server stops.
///
/// Threads: safe.
class ConnectionSet {
public:
    /// How to end one connection; both return at once and may be called from any thread.
    struct Ends {
        std::function<void()> drain = {};  ///< close when the request that runs is answered
        std::function<void()> close = {};  ///< close now
    };

    explicit ConnectionSet(std::size_t limit) : limit_(limit) {}

    /// Counts a connection in; false where there are too many, or the server is stopping.
    [[nodiscard]] bool add(const void* connection, Ends ends);
    void remove(const void* connection);

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool is_draining() const;
    /// From now on `add` refuses; every connection is told to drain.
    void drain();
    void close_all();
    /// True when none was left before the time was over.
    [[nodiscard]] bool wait_until_empty(std::chrono::milliseconds time);

private:
    [[nodiscard]] std::map<const void*, Ends> copy() const;

    const std::size_t limit_;
    mutable std::mutex mutex_;  ///< guards connections_ and draining_
    std::condition_variable emptied_;
    std::map<const void*, Ends> connections_;
    bool draining_ = false;
};

}  // namespace axtar::server
