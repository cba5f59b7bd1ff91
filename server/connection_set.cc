#include "server/connection_set.h"

#include <utility>

namespace axtar::server {

bool ConnectionSet::add(const void* connection, Ends ends) {
    const std::scoped_lock lock(mutex_);
    if (draining_ || connections_.size() >= limit_) return false;
    connections_.emplace(connection, std::move(ends));
    return true;
}

void ConnectionSet::remove(const void* connection) {
    {
        const std::scoped_lock lock(mutex_);
        connections_.erase(connection);
        if (!connections_.empty()) return;
    }
    emptied_.notify_all();
}

std::size_t ConnectionSet::size() const {
    const std::scoped_lock lock(mutex_);
    return connections_.size();
}

bool ConnectionSet::is_draining() const {
    const std::scoped_lock lock(mutex_);
    return draining_;
}

void ConnectionSet::drain() {
    {
        const std::scoped_lock lock(mutex_);
        draining_ = true;
    }
    for (const auto& [connection, ends] : copy()) ends.drain();
}

void ConnectionSet::close_all() {
    for (const auto& [connection, ends] : copy()) ends.close();
}

bool ConnectionSet::wait_until_empty(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    return emptied_.wait_for(lock, time, [this] { return connections_.empty(); });
}

std::map<const void*, ConnectionSet::Ends> ConnectionSet::copy() const {
    const std::scoped_lock lock(mutex_);
    return connections_;
}

}  // namespace axtar::server
