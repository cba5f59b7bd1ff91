#include "server/worker_pool.h"

#include <algorithm>
#include <utility>

namespace axtar::server {

WorkerPool::WorkerPool(Options options) : options_(std::move(options)) {
    const unsigned workers = std::max(1U, options_.workers);
    for (unsigned i = 0; i < workers; ++i) threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() {
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    threads_.clear();  // joins
}

bool WorkerPool::submit(Job job) {
    {
        const std::scoped_lock lock(mutex_);
        if (stopping_ || queue_.size() >= options_.queue_length) return false;
        queue_.push_back({std::move(job), options_.clock() + options_.max_wait});
    }
    changed_.notify_one();
    return true;
}

std::size_t WorkerPool::waiting() const {
    const std::scoped_lock lock(mutex_);
    return queue_.size();
}

void WorkerPool::work() {
    for (;;) {
        Waiting next;
        bool expired = false;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
            if (queue_.empty()) return;
            next = std::move(queue_.front());
            queue_.pop_front();
            expired = stopping_ || options_.clock() > next.deadline;
        }
        if (expired) {
            next.job.expired();
        } else {
            next.job.run();
        }
    }
}

}  // namespace axtar::server
