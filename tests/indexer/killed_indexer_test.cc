#include <chrono>
#include <csignal>
#include <random>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/batch_indexer.h"
#include "indexer/maintenance.h"
#include "tests/indexer/index_dump.h"
#include "tests/indexer/sample_documents.h"
#include "tests/support/random_seed.h"
#include "tests/support/temporary_directory.h"

namespace axtar::indexer {
namespace {

using testing::IsEmpty;
using tests::dump_index;
using tests::first_difference;
using tests::ListSource;
using tests::sample_documents;

pid_t start_indexing(const std::filesystem::path& index,
                     const std::vector<corpus::Document>& documents) {
    const pid_t child = fork();
    if (child == 0) {
        ListSource source(documents);
        BatchOptions options{.jobs = 2, .commit_every = 15};
        options.index = index;
        const auto report = index_documents(source, options, {});
        _exit(report ? 0 : 1);
    }
    return child;
}

// kill -9 at any moment loses nothing that a rerun does not bring back.
TEST(KilledIndexer, EndsWithTheSameIndexAsAnUndisturbedRun) {
    const tests::TemporaryDirectory folder;
    const auto index = [&](const std::string& name) { return folder.path() / name; };
    const auto source = sample_documents(200);
    const auto start = std::chrono::steady_clock::now();
    int status = 0;
    waitpid(start_indexing(index("undisturbed"), source), &status, 0);
    ASSERT_EQ(status, 0);
    const auto full = std::chrono::steady_clock::now() - start;
    const auto expected = dump_index(index("undisturbed"));

    const unsigned seed = tests::random_seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    auto longest_wait = full;
    int killed_within = 0;
    for (int round = 0; killed_within < 12 && round < 30; ++round) {
        const auto killed = index("killed-" + std::to_string(round));
        for (int kill_number = 0; kill_number < 2; ++kill_number) {
            const pid_t child = start_indexing(killed, source);
            std::this_thread::sleep_for(longest_wait * (random() % 1000) / 1000);
            ::kill(child, SIGKILL);
            waitpid(child, &status, 0);
            if (WIFSIGNALED(status)) {
                ++killed_within;
            } else {
                // The run was over: the machine is quicker now than when `full` was measured.
                longest_wait = longest_wait * 3 / 4;
            }
        }
        waitpid(start_indexing(killed, source), &status, 0);
        ASSERT_EQ(status, 0) << "the rerun failed";
        ASSERT_THAT(check(killed, "public")->problems, IsEmpty());
        ASSERT_EQ(first_difference(expected, dump_index(killed)), "");
    }
    EXPECT_GE(killed_within, 12) << "most runs ended before they were killed";
}

}  // namespace
}  // namespace axtar::indexer
