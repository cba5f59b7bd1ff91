#pragma once

#include <memory>
#include <mutex>
#include <utility>

namespace axtar::search {

/// What is built when it is first wanted, and shared by all that have the same revision.
///
/// Where there is something of an earlier revision, that serves until build() has run, so that no
/// request waits but the very first.
/// Threads: safe.
template <class Built>
class BuiltLater {
public:
    explicit BuiltLater(std::shared_ptr<const Built> earlier) : earlier_(std::move(earlier)) {}

    /// `make` builds it. What it throws passes through; the next one tries again.
    template <class Make>
    [[nodiscard]] std::shared_ptr<const Built> get(Make make) {
        if (auto known = newest()) return known;
        build(make);
        return newest();
    }

    /// Builds unless that has been done.
    template <class Make>
    void build(Make make) {
        const std::lock_guard alone(building_);
        if (is_built()) return;
        auto made = std::make_shared<const Built>(make());
        const std::lock_guard lock(mutex_);
        built_ = std::move(made);
        earlier_.reset();
    }

    [[nodiscard]] bool is_built() const {
        const std::lock_guard lock(mutex_);
        return built_ != nullptr;
    }

    /// Null where nothing has been built yet.
    [[nodiscard]] std::shared_ptr<const Built> newest() const {
        const std::lock_guard lock(mutex_);
        return built_ ? built_ : earlier_;
    }

private:
    std::mutex building_;       // held while building
    mutable std::mutex mutex_;  // guards what follows
    std::shared_ptr<const Built> built_;
    std::shared_ptr<const Built> earlier_;
};

}  // namespace axtar::search
