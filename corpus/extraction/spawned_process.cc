#include "corpus/extraction/spawned_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>

namespace axtar::corpus {
namespace {

// No variable of ours goes on: a reader's work depends on its file alone. One thread for tesseract,
// whose threads slow each other down on small machines.
constexpr std::array<const char*, 5> kEnvironment = {
    "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=/nonexistent", "OMP_THREAD_LIMIT=1", nullptr};

class FileActions {
public:
    FileActions() { posix_spawn_file_actions_init(&actions_); }
    ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;

    // Our own descriptors are above 2 and close on exec, so that none is overwritten on the way.
    int use(const StandardStreams& streams) {
        int failed = posix_spawn_file_actions_adddup2(&actions_, streams.input, 0);
        if (failed == 0) failed = posix_spawn_file_actions_adddup2(&actions_, streams.output, 1);
        if (failed == 0) failed = posix_spawn_file_actions_adddup2(&actions_, streams.error, 2);
        if (failed == 0) failed = posix_spawn_file_actions_addclosefrom_np(&actions_, 3);
        return failed;
    }
    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

class Attributes {
public:
    Attributes() {
        posix_spawnattr_init(&attributes_);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Attributes() { posix_spawnattr_destroy(&attributes_); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
    [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

private:
    posix_spawnattr_t attributes_{};
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> found;
    for (std::string& text : texts) found.push_back(text.data());
    found.push_back(nullptr);
    return found;
}

}  // namespace

SpawnedProcess::~SpawnedProcess() {
    if (!is_running()) return;
    kill();
    wait();
}

Result<SpawnedProcess> SpawnedProcess::start(const std::string& program,
                                             const std::vector<std::string>& arguments,
                                             const StandardStreams& streams) {
    std::vector<std::string> all = {program};
    all.insert(all.end(), arguments.begin(), arguments.end());
    std::vector<std::string> environment;
    for (const char* variable : kEnvironment) {
        if (variable != nullptr) environment.emplace_back(variable);
    }
    FileActions actions;
    const Attributes attributes;
    SpawnedProcess process;
    int failed = actions.use(streams);
    if (failed == 0) {
        failed = posix_spawn(&process.pid_, program.c_str(), actions.get(), attributes.get(),
                             pointers(all).data(), pointers(environment).data());
    }
    if (failed == 0) return process;
    process.pid_ = -1;
    return tl::unexpected(Error{ErrorCode::kIo, "the program " + program + " cannot be started: " +
                                                    std::generic_category().message(failed)});
}

void SpawnedProcess::kill() const {
    if (is_running()) ::kill(pid_, SIGKILL);
}

int SpawnedProcess::wait() {
    int status = 0;
    while (is_running() && ::waitpid(pid_, &status, 0) < 0 && errno == EINTR) continue;
    pid_ = -1;
    return status;
}

int SpawnedProcess::wait_or_kill(std::chrono::milliseconds patience) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (is_running() && std::chrono::steady_clock::now() < deadline) {
        int status = 0;
        if (::waitpid(pid_, &status, WNOHANG) == pid_) {
            pid_ = -1;
            return status;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    kill();
    return wait();
}

}  // namespace axtar::corpus
