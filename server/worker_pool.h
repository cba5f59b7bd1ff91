#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "base/clock.h"

namespace axtar::server {

/// A fixed number of threads behind a bounded queue: searches wait here, never on an I/O thread.
///
/// A full queue refuses at once, so that overload is answered and not hidden as waiting. A job that
/// has waited past its deadline is not begun: its client is told instead of served too late.
/// Threads: safe.
class WorkerPool {
public:
    struct Options {
        unsigned workers = 2;
        std::size_t queue_length = 256;
        std::chrono::milliseconds max_wait = std::chrono::milliseconds(1000);
        Clock clock = steady_clock();
    };
    explicit WorkerPool(Options options);
    /// Finishes what runs; what still waits expires.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// One of both functions is called, on a worker; neither may throw.
    struct Job {
        std::function<void()> run = {};
        std::function<void()> expired = {};
    };
    /// False where the queue is full or the pool is stopping: neither function will be called.
    [[nodiscard]] bool submit(Job job);

    [[nodiscard]] std::size_t waiting() const;

private:
    struct Waiting {
        Job job;
        std::chrono::steady_clock::time_point deadline;
    };
    void work();

    Options options_;
    mutable std::mutex mutex_;  ///< guards queue_ and stopping_
    std::condition_variable changed_;
    std::deque<Waiting> queue_;
    bool stopping_ = false;
    std::vector<std::jthread> threads_;
};

}  // namespace axtar::server
