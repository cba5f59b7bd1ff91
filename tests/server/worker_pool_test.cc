#include "server/worker_pool.h"

#include <atomic>
#include <future>
#include <optional>

#include <gtest/gtest.h>

namespace axtar::server {
namespace {

using std::chrono::milliseconds;

/// Occupies a worker until it is let go.
class Blocker {
public:
    explicit Blocker(WorkerPool& pool) {
        EXPECT_TRUE(pool.submit({.run =
                                     [this] {
                                         started_.set_value();
                                         let_go_.get_future().wait();
                                     },
                                 .expired = [] {}}));
        started_.get_future().wait();
    }
    void let_go() { let_go_.set_value(); }

private:
    std::promise<void> started_;
    std::promise<void> let_go_;
};

TEST(WorkerPool, RunsEveryJobThatItTook) {
    std::atomic<int> ran = 0;
    std::atomic<int> expired = 0;
    int taken = 0;
    {
        WorkerPool pool({.workers = 4, .queue_length = 10'000});
        for (int i = 0; i < 1000; ++i) {
            taken += pool.submit({.run = [&] { ++ran; }, .expired = [&] { ++expired; }}) ? 1 : 0;
        }
    }
    EXPECT_EQ(taken, 1000);
    EXPECT_EQ(ran + expired, 1000) << "each job is run or told that it is too late";
}

TEST(WorkerPool, RefusesAtOnceWhenTheQueueIsFull) {
    WorkerPool pool({.workers = 1, .queue_length = 2});
    Blocker blocker(pool);
    std::atomic<int> ran = 0;
    const auto job = [&] { return WorkerPool::Job{[&] { ++ran; }, [] {}}; };
    EXPECT_TRUE(pool.submit(job()));
    EXPECT_TRUE(pool.submit(job()));
    EXPECT_FALSE(pool.submit(job()));
    EXPECT_EQ(pool.waiting(), 2U);
    blocker.let_go();
    while (ran < 2) std::this_thread::sleep_for(milliseconds(1));
    EXPECT_TRUE(pool.submit(job())) << "there is room again";
}

TEST(WorkerPool, TellsAJobThatWaitedTooLong) {
    std::atomic<std::chrono::steady_clock::time_point> now{std::chrono::steady_clock::time_point{}};
    WorkerPool pool({.workers = 1, .queue_length = 10, .max_wait = milliseconds(100), .clock = [&] {
                         return now.load();
                     }});
    Blocker blocker(pool);
    std::promise<std::string> outcome;
    ASSERT_TRUE(pool.submit({.run = [&] { outcome.set_value("run"); },
                             .expired = [&] { outcome.set_value("expired"); }}));
    now = std::chrono::steady_clock::time_point{} + milliseconds(101);
    blocker.let_go();
    EXPECT_EQ(outcome.get_future().get(), "expired");
}

TEST(WorkerPool, ExpiresWhatWaitsWhenItStops) {
    std::atomic<int> expired = 0;
    {
        std::optional<WorkerPool> pool(std::in_place, WorkerPool::Options{.workers = 1});
        Blocker blocker(*pool);
        for (int i = 0; i < 5; ++i) {
            ASSERT_TRUE(pool->submit({.run = [] {}, .expired = [&] { ++expired; }}));
        }
        std::jthread stopper([&] { pool.reset(); });
        std::this_thread::sleep_for(milliseconds(50));  // the stop has begun
        blocker.let_go();
    }
    EXPECT_EQ(expired, 5);
}

}  // namespace
}  // namespace axtar::server
