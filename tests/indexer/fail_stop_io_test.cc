#include "indexer/fail_stop_io.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/index_layout.h"
#include "indexer/document_mapper.h"
#include "indexer/index_writer.h"
#include "indexer/maintenance.h"
#include "tests/indexer/sample_documents.h"
#include "tests/support/temporary_directory.h"

namespace axtar::indexer {
namespace {

using corpus::Schema;

// Runs `work` in a child process; gives its exit code, or 1000 + the signal that ended it.
int exit_code_of(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        const int silent = ::open("/dev/null", O_WRONLY);
        dup2(silent, STDERR_FILENO);
        _exit(work());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

// What a child injects: the operation of this number fails, and all after it where `lasting`.
struct Injection {
    int fail_at = 0;
    int error = EIO;
    bool lasting = false;
    int count = 0;
} injection;

int injected_error(const char*) {
    const int number = ++injection.count;
    const bool hit = injection.lasting ? number >= injection.fail_at : number == injection.fail_at;
    return injection.fail_at != 0 && hit ? injection.error : 0;
}

// Batch 1 to 3: some ids come again, so later batches replace.
const std::vector<std::vector<MappedDocument>>& batches() {
    static const auto made = [] {
        std::vector<std::vector<MappedDocument>> all(3);
        for (unsigned batch = 0; batch < 3; ++batch) {
            for (unsigned i = 0; i < 4; ++i) {
                const std::string id = "doc-" + std::to_string(i * (batch + 1));
                all[batch].push_back(
                    *map_document(tests::sample_document(id, batch), Schema::built_in()));
            }
        }
        return all;
    }();
    return made;
}

// Three commits that add, replace and remove; 0 when all succeeded, 1 on an Error.
int write_three_commits(const std::filesystem::path& index) {
    auto writer = IndexWriter::open(index, "public", Schema::built_in());
    if (!writer) return 1;
    for (const auto& batch : batches()) {
        for (const MappedDocument& document : batch) {
            if (!writer->replace(document)) return 1;
        }
        if (&batch == &batches().back() && !writer->remove("doc-1")) return 1;
        if (!writer->commit()) return 1;
    }
    return 0;
}

// The number of guarded operations of an undisturbed run, told through a file.
int count_operations() {
    (void)batches();  // made here, so that no child has to
    const tests::TemporaryDirectory folder;
    const std::filesystem::path told = folder.path() / "count";
    const int code = exit_code_of([&] {
        injection = {};
        set_fault_plan_for_tests({.error_for = injected_error});
        const int result = write_three_commits(folder.path() / "index");
        const int file = ::open(told.c_str(), O_WRONLY | O_CREAT, 0600);
        const std::string digits = std::to_string(injection.count);
        if (::write(file, digits.data(), digits.size()) < 0) return 2;
        return result;
    });
    EXPECT_EQ(code, 0);
    const int file = ::open(told.c_str(), O_RDONLY);
    char digits[16] = {};
    EXPECT_GT(::read(file, digits, sizeof digits - 1), 0);
    ::close(file);
    return std::atoi(digits);
}

// After a fault: the index opens for reading and writing, all invariants hold, and the whole input
// can be written again.
std::string state_after_fault(const std::filesystem::path& index) {
    if (!corpus::list_collections(index).empty()) {
        const auto report = check(index, "public");
        if (!report) return to_string(report.error());
        if (!report->problems.empty()) return report->problems.front();
    }
    if (write_three_commits(index) != 0) return "not writable any more";
    const auto report = check(index, "public");
    if (!report) return to_string(report.error());
    return report->problems.empty() ? "" : "after the rerun: " + report->problems.front();
}

void expect_fail_stop(int error, bool lasting, int step) {
    const int operations = count_operations();
    ASSERT_GT(operations, 50);
    for (int at = 1; at <= operations; at += step) {
        SCOPED_TRACE("operation " + std::to_string(at) + " of " + std::to_string(operations));
        const tests::TemporaryDirectory folder;
        const int code = exit_code_of([&] {
            injection = {.fail_at = at, .error = error, .lasting = lasting};
            set_fault_plan_for_tests({.error_for = injected_error});
            return write_three_commits(folder.path() / "index");
        });
        ASSERT_EQ(code, kFailStopExitCode);
        ASSERT_EQ(state_after_fault(folder.path() / "index"), "");
    }
}

TEST(FailStopIo, IsLinkedInFrontOfTheLibraries) { EXPECT_TRUE(fail_stop_is_linked()); }

TEST(FailStopIo, StopsAtEveryTransientErrorAndTheIndexStaysWritable) {
    expect_fail_stop(EIO, false, 1);
}

TEST(FailStopIo, StopsWhenTheDiskIsFullAndTheIndexStaysWritable) {
    expect_fail_stop(ENOSPC, true, 4);
}

TEST(FailStopIo, GoesOnAfterAnInterruptedCall) {
    const tests::TemporaryDirectory folder;
    const int operations = count_operations();
    for (int at = 1; at <= operations; at += 7) {
        const auto index = folder.path() / std::to_string(at);
        const int code = exit_code_of([&] {
            injection = {.fail_at = at, .error = EINTR};
            set_fault_plan_for_tests({.error_for = injected_error});
            return write_three_commits(index);
        });
        ASSERT_EQ(code, 0) << at;
        ASSERT_TRUE(check(index, "public")->problems.empty()) << at;
    }
}

// No hook: the kernel itself refuses to let a file grow, first with a short write.
TEST(FailStopIo, StopsAtTheKernelsOwnErrorAndShortWrites) {
    for (const rlim_t limit : {5000UL, 20000UL, 40001UL}) {
        const tests::TemporaryDirectory folder;
        const int code = exit_code_of([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit small{limit, limit};
            setrlimit(RLIMIT_FSIZE, &small);
            return write_three_commits(folder.path() / "index");
        });
        EXPECT_EQ(code, kFailStopExitCode) << limit;
        EXPECT_EQ(state_after_fault(folder.path() / "index"), "") << limit;
    }
}

TEST(FailStopIo, SaysWhatFailedAndWhere) {
    const tests::TemporaryDirectory folder;
    const auto index = folder.path() / "index";
    const auto write_on_a_full_disk = [&] {
        injection = {.fail_at = 20, .error = ENOSPC};
        set_fault_plan_for_tests({.error_for = injected_error});
        _exit(write_three_commits(index));
    };
    EXPECT_EXIT(write_on_a_full_disk(), testing::ExitedWithCode(kFailStopExitCode),
                "failed below .*No space left on device");
}

TEST(FailStopIo, LeavesOtherThreadsFilesAndTimesAlone) {
    const tests::TemporaryDirectory folder;
    const std::string guarded = folder.path().string();
    const int code = exit_code_of([&] {
        std::signal(SIGPIPE, SIG_IGN);
        int ends[2] = {};
        if (pipe(ends) != 0) return 1;
        ::close(ends[0]);
        const auto fails = [&] { return ::write(ends[1], "x", 1) == -1 && errno == EPIPE; };
        if (!fails()) return 2;  // outside any scope
        {
            const FailStopScope scope(guarded);
            if (!fails()) return 3;  // in the scope, but not below the folder
            bool other = false;
            std::thread([&] {
                other = ::pwrite(-1, "x", 1, 0) == -1 && ::fsync(-1) == -1 &&
                        ::rename("/nonexistent/a", (guarded + "/b").c_str()) == -1;
            }).join();
            if (!other) return 4;
            if (::rename("/nonexistent/a", "/nonexistent/b") != -1) return 5;
        }
        return ::rename((guarded + "/a").c_str(), (guarded + "/b").c_str()) == -1 ? 0 : 6;
    });
    EXPECT_EQ(code, 0);
}

TEST(FailStopIo, CountsAPathAsBelowOnlyAtAFolderBoundary) {
    const tests::TemporaryDirectory folder;
    const std::string guarded = (folder.path() / "index").string();
    const auto rename_to = [&](const std::string& target) {
        return exit_code_of([&] {
            const FailStopScope scope(guarded);
            return ::rename("/nonexistent/a", target.c_str()) == -1 ? 0 : 1;
        });
    };
    EXPECT_EQ(rename_to(guarded + "/iamglass"), kFailStopExitCode);
    EXPECT_EQ(rename_to(guarded + "-other/file"), 0);
}

}  // namespace
}  // namespace axtar::indexer
