#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace axtar::indexer {

/// Some threads that transform inputs side by side and give the outputs in the order of the inputs.
///
/// Input:   each input has a cost; pushing waits while the inputs and outputs that are not yet
///          taken cost more than `max_cost` together (one alone may cost more). `transform` must
///          not throw.
/// Threads: one pushes and closes, one takes; destruction from the taking thread, after the pushing
///          one has ended or stop() was called.
template <class Input, class Output>
class OrderedPool {
public:
    using Transform = std::function<Output(Input)>;

    OrderedPool(unsigned threads, std::size_t max_cost, Transform transform)
        : max_cost_(max_cost), transform_(std::move(transform)) {
        try {
            for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
        } catch (const std::system_error&) {
            // The system gives no more threads: some do the same work. (With the exception alone
            // their destructors would wait for ever: nobody would have told them to stop.)
            if (threads_.empty()) throw;
        }
    }
    ~OrderedPool() { stop(); }
    OrderedPool(const OrderedPool&) = delete;
    OrderedPool& operator=(const OrderedPool&) = delete;

    /// False once stop() was called: the input was not taken.
    bool push(Input input, std::size_t cost) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock,
                      [&] { return stopped_ || slots_.empty() || cost_ + cost <= max_cost_; });
        if (stopped_) return false;
        cost_ += cost;
        slots_.push_back(std::make_shared<Slot>(Slot{std::move(input), std::nullopt, cost}));
        waiting_.push_back(slots_.back());
        changed_.notify_all();
        return true;
    }

    /// No more inputs will come.
    void close() {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        changed_.notify_all();
    }

    /// Drops what was not begun, wakes everybody; nothing is taken or given any more.
    void stop() {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        waiting_.clear();
        changed_.notify_all();
    }

    enum class Taken { kOutput, kTimeout, kEnd };

    /// The next output in order; waits for it up to `timeout`.
    Taken take(Output& output, std::chrono::milliseconds timeout) {
        std::unique_lock lock(mutex_);
        const bool woken = changed_.wait_for(lock, timeout, [&] {
            return stopped_ || (slots_.empty() ? closed_ : slots_.front()->output.has_value());
        });
        if (!woken) return Taken::kTimeout;
        if (stopped_ || slots_.empty()) return Taken::kEnd;
        output = std::move(*slots_.front()->output);
        cost_ -= slots_.front()->cost;
        slots_.pop_front();
        changed_.notify_all();
        return Taken::kOutput;
    }

private:
    struct Slot {
        Input input;
        std::optional<Output> output;
        std::size_t cost = 0;
    };

    void work() {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [&] { return stopped_ || closed_ || !waiting_.empty(); });
            if (stopped_ || waiting_.empty()) return;
            const std::shared_ptr<Slot> slot = std::move(waiting_.front());
            waiting_.pop_front();
            Input input = std::move(slot->input);
            lock.unlock();
            Output output = transform_(std::move(input));
            lock.lock();
            slot->output = std::move(output);
            changed_.notify_all();
        }
    }

    const std::size_t max_cost_;
    const Transform transform_;
    std::mutex mutex_;  // guards what follows
    std::condition_variable changed_;
    std::deque<std::shared_ptr<Slot>> slots_;    // in order: pushed and not yet taken
    std::deque<std::shared_ptr<Slot>> waiting_;  // of these, not yet begun
    std::size_t cost_ = 0;
    bool closed_ = false;
    bool stopped_ = false;
    std::vector<std::jthread> threads_;  // last: they end before the rest is destroyed
};

}  // namespace axtar::indexer
