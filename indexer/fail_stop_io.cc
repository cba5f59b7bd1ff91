#include "indexer/fail_stop_io.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string_view>
#include <sys/syscall.h>
#include <unistd.h>

// How the interposition works: the dynamic loader resolves a symbol that libxapian asks for by
// looking into the executable first, and a linker exports those functions of an executable that a
// shared library on its link line refers to. So the definitions below are met by libxapian's calls,
// while the C library's own internal calls (stdio, resolver) never come here.

namespace axtar::indexer {
namespace {

// The folder that this thread guards; null: nothing.
thread_local const std::string* guarded_folder = nullptr;

FaultPlan fault_plan;

using PwriteFunction = ssize_t (*)(int, const void*, size_t, off_t);
using WriteFunction = ssize_t (*)(int, const void*, size_t);
using SyncFunction = int (*)(int);
using RenameFunction = int (*)(const char*, const char*);

template <class Function>
Function next_function(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

// The functions that ours stand for: the C library's, or a sanitizer's in front of it (TSan follows
// the order of events through write, so it must go on seeing them). Found when the program starts;
// until then they are null and the system call is made directly.
const PwriteFunction next_pwrite = next_function<PwriteFunction>("pwrite");
const PwriteFunction next_pwrite64 = next_function<PwriteFunction>("pwrite64");
const WriteFunction next_write = next_function<WriteFunction>("write");
const SyncFunction next_fsync = next_function<SyncFunction>("fsync");
const SyncFunction next_fdatasync = next_function<SyncFunction>("fdatasync");
const RenameFunction next_rename = next_function<RenameFunction>("rename");

bool is_below(std::string_view path, std::string_view folder) {
    return path.substr(0, folder.size()) == folder &&
           (path.size() == folder.size() || path[folder.size()] == '/');
}

// Only asked after an error, so its system call costs nothing in a good run. Where /proc does not
// tell, the descriptor counts as the index's: to stop without need is the smaller harm.
bool is_guarded(int descriptor) {
    char link[64];
    char target[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t size = readlink(link, target, sizeof target);
    if (size <= 0) return true;
    return is_below({target, static_cast<std::size_t>(size)}, *guarded_folder);
}

[[noreturn]] void stop(const char* operation, int error) {
    char message[2048];
    const int size = std::snprintf(
        message, sizeof message,
        "axtar: %s failed below %s: %s. Stopped at once, so that the index stays as of its last "
        "commit; remove the cause and run the same command again.\n",
        operation, guarded_folder->c_str(), std::strerror(error));
    if (size > 0) {
        // Nothing can be done where standard error is closed too.
        [[maybe_unused]] const auto written =
            syscall(SYS_write, STDERR_FILENO, message, static_cast<std::size_t>(size));
    }
    _exit(kFailStopExitCode);
}

int injected_error(const char* operation) {
    return fault_plan.error_for == nullptr ? 0 : fault_plan.error_for(operation);
}

// Runs one system call until it is not interrupted; an error on the index ends the process.
template <class Call, class Guarded>
auto guarded_call(const char* operation, Call call, Guarded guarded) -> decltype(call()) {
    for (;;) {
        const int injected = injected_error(operation);
        if (injected != 0) errno = injected;
        const auto result = injected != 0 ? static_cast<decltype(call())>(-1) : call();
        if (result >= 0) return result;
        if (errno == EINTR) continue;
        const int error = errno;
        if (!fault_plan.let_pass && guarded()) stop(operation, error);
        errno = error;
        return result;
    }
}

// A short write goes on with the rest: the reason for it (a full disk) then shows as an error.
template <class Write>
ssize_t guarded_write(const char* operation, int descriptor, size_t size, Write write_from) {
    size_t done = 0;
    do {
        const ssize_t part = guarded_call(
            operation, [&] { return write_from(done); }, [&] { return is_guarded(descriptor); });
        if (part < 0) return part;
        if (part == 0) break;
        done += static_cast<size_t>(part);
    } while (done < size);
    return static_cast<ssize_t>(done);
}

ssize_t forward_write(int descriptor, const void* bytes, size_t size) {
    if (next_write != nullptr) return next_write(descriptor, bytes, size);
    return syscall(SYS_write, descriptor, bytes, size);
}

ssize_t forward_pwrite(PwriteFunction next, int descriptor, const void* bytes, size_t size,
                       off_t offset) {
    if (next != nullptr) return next(descriptor, bytes, size, offset);
    return syscall(SYS_pwrite64, descriptor, bytes, size, offset);
}

int forward_sync(SyncFunction next, long number, int descriptor) {
    if (next != nullptr) return next(descriptor);
    return static_cast<int>(syscall(number, descriptor));
}

int forward_rename(const char* from, const char* to) {
    if (next_rename != nullptr) return next_rename(from, to);
    return static_cast<int>(syscall(SYS_rename, from, to));
}

ssize_t interposed_pwrite(PwriteFunction next, int descriptor, const void* bytes, size_t size,
                          off_t offset) {
    if (guarded_folder == nullptr) return forward_pwrite(next, descriptor, bytes, size, offset);
    return guarded_write("pwrite", descriptor, size, [&](size_t done) {
        return forward_pwrite(next, descriptor, static_cast<const char*>(bytes) + done, size - done,
                              offset + static_cast<off_t>(done));
    });
}

int interposed_sync(const char* operation, SyncFunction next, long number, int descriptor) {
    if (guarded_folder == nullptr) return forward_sync(next, number, descriptor);
    return guarded_call(
        operation, [&] { return forward_sync(next, number, descriptor); },
        [&] { return is_guarded(descriptor); });
}

}  // namespace
}  // namespace axtar::indexer

namespace io = axtar::indexer;

extern "C" {

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t offset) {
    return io::interposed_pwrite(io::next_pwrite, descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t offset) {
    return io::interposed_pwrite(io::next_pwrite64, descriptor, bytes, size, offset);
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
    if (io::guarded_folder == nullptr) return io::forward_write(descriptor, bytes, size);
    return io::guarded_write("write", descriptor, size, [&](size_t done) {
        return io::forward_write(descriptor, static_cast<const char*>(bytes) + done, size - done);
    });
}

int fsync(int descriptor) {
    return io::interposed_sync("fsync", io::next_fsync, SYS_fsync, descriptor);
}

int fdatasync(int descriptor) {
    return io::interposed_sync("fdatasync", io::next_fdatasync, SYS_fdatasync, descriptor);
}

int rename(const char* from, const char* to) noexcept {
    if (io::guarded_folder == nullptr) return io::forward_rename(from, to);
    return io::guarded_call(
        "rename", [&] { return io::forward_rename(from, to); },
        [&] { return io::is_below(to, *io::guarded_folder); });
}

}  // extern "C"

namespace axtar::indexer {

FailStopScope::FailStopScope(const std::string& folder) : outer_(guarded_folder) {
    guarded_folder = &folder;
}

FailStopScope::~FailStopScope() { guarded_folder = outer_; }

bool fail_stop_is_linked() {
    const auto ours = [](const char* name, auto function) {
        return dlsym(RTLD_DEFAULT, name) == reinterpret_cast<void*>(function);
    };
    return ours("pwrite", &::pwrite) && ours("write", &::write) && ours("rename", &::rename) &&
           ours("fdatasync", &::fdatasync) && ours("fsync", &::fsync);
}

int sync_folder(const std::string& folder) {
    const auto open_folder = [&] {
        return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    };
    const int descriptor =
        guarded_folder == nullptr
            ? open_folder()
            : guarded_call("open", open_folder, [&] { return is_below(folder, *guarded_folder); });
    if (descriptor < 0) return errno;
    const int error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error;
}

void set_fault_plan_for_tests(FaultPlan plan) { fault_plan = plan; }

}  // namespace axtar::indexer
