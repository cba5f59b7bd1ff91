#pragma once

#include <chrono>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

#include "base/result.h"

namespace axtar::corpus {

/// What a new process gets as its standard input, output and error. They stay open here.
struct StandardStreams {
    int input = -1;
    int output = -1;
    int error = -1;
};

/// A process that we started; it is killed and waited for at the end of its scope.
///
/// It has the three streams and no other open file, an environment of a few fixed variables, and
/// no blocked or ignored signals. Nothing runs between fork and exec (posix_spawn), so that threads
/// do not matter.
class SpawnedProcess {
public:
    SpawnedProcess() = default;
    SpawnedProcess(SpawnedProcess&& other) noexcept : pid_(std::exchange(other.pid_, -1)) {}
    SpawnedProcess& operator=(SpawnedProcess&& other) noexcept {
        std::swap(pid_, other.pid_);
        return *this;
    }
    SpawnedProcess(const SpawnedProcess&) = delete;
    SpawnedProcess& operator=(const SpawnedProcess&) = delete;
    ~SpawnedProcess();

    /// Input: `arguments` without the program's own name; the program by its path.
    /// Errors: kIo.
    [[nodiscard]] static Result<SpawnedProcess> start(const std::string& program,
                                                      const std::vector<std::string>& arguments,
                                                      const StandardStreams& streams);

    [[nodiscard]] bool is_running() const { return pid_ > 0; }
    [[nodiscard]] pid_t pid() const { return pid_; }
    void kill() const;
    /// Waits for its end; the status of waitpid.
    int wait();
    /// The same, but kills it where it lives on for longer than `patience`.
    int wait_or_kill(std::chrono::milliseconds patience);

private:
    pid_t pid_ = -1;
};

}  // namespace axtar::corpus
