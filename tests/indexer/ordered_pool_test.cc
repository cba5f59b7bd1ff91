#include "indexer/ordered_pool.h"

#include <atomic>
#include <chrono>
#include <string>
#include <thread>

#include <gtest/gtest.h>

namespace axtar::indexer {
namespace {

using namespace std::chrono_literals;
using Pool = OrderedPool<int, std::string>;

TEST(OrderedPool, GivesOutputsInTheOrderOfInputs) {
    for (const unsigned threads : {1U, 2U, 5U}) {
        Pool pool(threads, 1000, [](int number) {
            std::this_thread::sleep_for(std::chrono::microseconds((number * 7919) % 500));
            return std::to_string(number);
        });
        const std::jthread producer([&] {
            for (int i = 0; i < 300; ++i) ASSERT_TRUE(pool.push(i, 10));
            pool.close();
        });
        std::string output;
        for (int i = 0; i < 300; ++i) {
            ASSERT_EQ(pool.take(output, 10s), Pool::Taken::kOutput);
            ASSERT_EQ(output, std::to_string(i));
        }
        EXPECT_EQ(pool.take(output, 10s), Pool::Taken::kEnd);
    }
}

TEST(OrderedPool, HoldsNoMoreThanItsCost) {
    std::atomic<int> pushed = 0;
    Pool pool(2, 100, [](int number) { return std::to_string(number); });
    const std::jthread producer([&] {
        for (int i = 0; i < 50; ++i) {
            ASSERT_TRUE(pool.push(i, 40));
            ++pushed;
        }
        pool.close();
    });
    std::this_thread::sleep_for(50ms);
    EXPECT_EQ(pushed, 2);  // a third would cost 120
    std::string output;
    int taken = 0;
    while (pool.take(output, 10s) == Pool::Taken::kOutput) {
        ++taken;
        ASSERT_LE(pushed, taken + 3);
    }
    EXPECT_EQ(taken, 50);
}

TEST(OrderedPool, LetsOneThingThroughThatCostsMoreThanAll) {
    Pool pool(1, 100, [](int number) { return std::to_string(number); });
    ASSERT_TRUE(pool.push(1, 1000));
    pool.close();
    std::string output;
    EXPECT_EQ(pool.take(output, 10s), Pool::Taken::kOutput);
}

TEST(OrderedPool, WakesEverybodyWhenStopped) {
    Pool pool(2, 10, [](int number) { return std::to_string(number); });
    std::atomic<bool> refused = false;
    std::jthread producer([&] {
        while (pool.push(1, 10)) {
        }
        refused = true;
    });
    std::this_thread::sleep_for(20ms);
    pool.stop();
    producer.join();
    EXPECT_TRUE(refused);
    std::string output;
    EXPECT_EQ(pool.take(output, 10s), Pool::Taken::kEnd);
}

TEST(OrderedPool, TimesOutWhileThereIsNothing) {
    Pool pool(1, 10, [](int number) { return std::to_string(number); });
    std::string output;
    EXPECT_EQ(pool.take(output, 5ms), Pool::Taken::kTimeout);
    pool.close();
    EXPECT_EQ(pool.take(output, 5ms), Pool::Taken::kEnd);
}

}  // namespace
}  // namespace axtar::indexer
