#pragma once

#include <string>

namespace axtar::indexer {

/// The exit code of a process that stopped because the index could not be written (EX_TEMPFAIL).
inline constexpr int kFailStopExitCode = 75;

/// While it lives, a failed write, sync or rename below a folder, made by this thread, ends the
/// process at once.
///
/// Xapian 1.4 rolls back after a failed commit, and one transient EIO or ENOSPC in that roll-back
/// can leave an index that is readable but can never be written again. A process that is gone rolls
/// nothing back: the last commit stands (docs/adr/0001-fail-stop-writer.md). The functions pwrite,
/// write, fdatasync, fsync and rename are interposed from the executable; outside a scope they do
/// nothing but call the ones they stand for, so other threads, sockets and readers see no change.
///
/// Input:   `folder` is absolute, without symbolic links, and outlives the scope.
/// Errors:  ends with kFailStopExitCode after one line on standard error. EINTR and short writes
///          are no errors: the call goes on.
/// Threads: guards the calling thread alone; scopes may nest.
class FailStopScope {
public:
    explicit FailStopScope(const std::string& folder);
    ~FailStopScope();
    FailStopScope(const FailStopScope&) = delete;
    FailStopScope& operator=(const FailStopScope&) = delete;

private:
    const std::string* outer_;
};

/// False where this program was linked so that libraries do not call our functions: a writer must
/// not start then.
[[nodiscard]] bool fail_stop_is_linked();

/// Makes a folder's entries durable (a rename is not, until its folder is synced). Within a scope a
/// failure ends the process; outside one it is returned: errno, 0 when it went well.
int sync_folder(const std::string& folder);

/// Called before each guarded operation with its name ("pwrite", ...); gives 0 or the errno to fail
/// with instead. Only tests set it. `let_pass` true: the caller gets the error, as without us.
struct FaultPlan {
    int (*error_for)(const char* operation) = nullptr;
    bool let_pass = false;
};
void set_fault_plan_for_tests(FaultPlan plan);

}  // namespace axtar::indexer
