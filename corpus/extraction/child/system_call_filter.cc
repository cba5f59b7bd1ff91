#include "corpus/extraction/child/system_call_filter.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <unistd.h>

namespace axtar::corpus {
namespace {

// What the C and C++ libraries, the dynamic loader (iconv loads its tables so), poppler with
// fontconfig, libxml2, libzip and tesseract use to read and to compute.
constexpr std::array kAllowed = {SCMP_SYS(read),
                                 SCMP_SYS(pread64),
                                 SCMP_SYS(readv),
                                 SCMP_SYS(preadv),
                                 SCMP_SYS(write),
                                 SCMP_SYS(writev),
                                 SCMP_SYS(pwrite64),
                                 SCMP_SYS(close),
                                 SCMP_SYS(close_range),
                                 SCMP_SYS(lseek),
                                 SCMP_SYS(fstat),
                                 SCMP_SYS(stat),
                                 SCMP_SYS(lstat),
                                 SCMP_SYS(newfstatat),
                                 SCMP_SYS(statx),
                                 SCMP_SYS(fstatfs),
                                 SCMP_SYS(statfs),
                                 SCMP_SYS(access),
                                 SCMP_SYS(faccessat),
                                 SCMP_SYS(faccessat2),
                                 SCMP_SYS(readlink),
                                 SCMP_SYS(readlinkat),
                                 SCMP_SYS(getdents64),
                                 SCMP_SYS(getcwd),
                                 SCMP_SYS(dup),
                                 SCMP_SYS(dup2),
                                 SCMP_SYS(dup3),
                                 SCMP_SYS(fadvise64),
                                 SCMP_SYS(poll),
                                 SCMP_SYS(ppoll),
                                 SCMP_SYS(select),
                                 SCMP_SYS(pselect6),
                                 SCMP_SYS(mmap),
                                 SCMP_SYS(munmap),
                                 SCMP_SYS(mremap),
                                 SCMP_SYS(mprotect),
                                 SCMP_SYS(madvise),
                                 SCMP_SYS(brk),
                                 SCMP_SYS(futex),
                                 SCMP_SYS(rt_sigaction),
                                 SCMP_SYS(rt_sigprocmask),
                                 SCMP_SYS(rt_sigreturn),
                                 SCMP_SYS(sigaltstack),
                                 SCMP_SYS(exit),
                                 SCMP_SYS(exit_group),
                                 SCMP_SYS(getpid),
                                 SCMP_SYS(getppid),
                                 SCMP_SYS(gettid),
                                 SCMP_SYS(getuid),
                                 SCMP_SYS(geteuid),
                                 SCMP_SYS(getgid),
                                 SCMP_SYS(getegid),
                                 SCMP_SYS(clock_gettime),
                                 SCMP_SYS(clock_getres),
                                 SCMP_SYS(clock_nanosleep),
                                 SCMP_SYS(nanosleep),
                                 SCMP_SYS(gettimeofday),
                                 SCMP_SYS(time),
                                 SCMP_SYS(times),
                                 SCMP_SYS(getrusage),
                                 SCMP_SYS(getrlimit),
                                 SCMP_SYS(setrlimit),
                                 SCMP_SYS(getrandom),
                                 SCMP_SYS(sched_yield),
                                 SCMP_SYS(sched_getaffinity),
                                 SCMP_SYS(sysinfo),
                                 SCMP_SYS(uname),
                                 SCMP_SYS(arch_prctl),
                                 SCMP_SYS(set_tid_address),
                                 SCMP_SYS(set_robust_list),
                                 SCMP_SYS(rseq),
                                 SCMP_SYS(restart_syscall),
                                 SCMP_SYS(membarrier)};

// Nothing that reads a document asks for these by mistake.
constexpr std::array kDeadly = {SCMP_SYS(socket),
                                SCMP_SYS(connect),
                                SCMP_SYS(bind),
                                SCMP_SYS(listen),
                                SCMP_SYS(fork),
                                SCMP_SYS(vfork),
                                SCMP_SYS(ptrace),
                                SCMP_SYS(process_vm_readv),
                                SCMP_SYS(process_vm_writev)};

constexpr int kExecution[] = {SCMP_SYS(execve), SCMP_SYS(execveat)};

struct ReleaseFilter {
    void operator()(void* filter) const { seccomp_release(filter); }
};

// Rules are added one after the other; the first that fails makes the whole filter void.
class FilterBuilder {
public:
    FilterBuilder() : filter_(seccomp_init(SCMP_ACT_ERRNO(EPERM))) {}

    template <class... Comparison>
    void add(std::uint32_t action, int call, Comparison... comparisons) {
        const std::array<scmp_arg_cmp, sizeof...(comparisons)> all = {comparisons...};
        sound_ = sound_ && filter_ != nullptr &&
                 seccomp_rule_add_array(filter_.get(), action, call,
                                        static_cast<unsigned>(all.size()), all.data()) == 0;
    }
    [[nodiscard]] bool load() { return sound_ && filter_ && seccomp_load(filter_.get()) == 0; }

private:
    std::unique_ptr<void, ReleaseFilter> filter_;
    bool sound_ = true;
};

void add_opening(FilterBuilder& filter) {
    constexpr scmp_datum_t kWriting = O_ACCMODE | O_CREAT | O_TRUNC;
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(open), scmp_arg_cmp{1, SCMP_CMP_MASKED_EQ, kWriting, 0});
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(openat), scmp_arg_cmp{2, SCMP_CMP_MASKED_EQ, kWriting, 0});
}

// Not F_SETOWN and F_SETSIG: they have the kernel send any signal to any process of the user.
void add_descriptor_control(FilterBuilder& filter) {
    for (const int command :
         {F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD, F_DUPFD_CLOEXEC, F_GETLK, F_SETLK}) {
        filter.add(SCMP_ACT_ALLOW, SCMP_SYS(fcntl),
                   scmp_arg_cmp{1, SCMP_CMP_EQ, static_cast<scmp_datum_t>(command), 0});
    }
}

// Of oneself only: limits may be read and lowered, and abort() raises its signal.
void add_own_process(FilterBuilder& filter) {
    const auto own = static_cast<scmp_datum_t>(::getpid());
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(tgkill), scmp_arg_cmp{0, SCMP_CMP_EQ, own, 0});
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), scmp_arg_cmp{0, SCMP_CMP_EQ, 0, 0});
}

void add_threads(FilterBuilder& filter, Guest guest) {
    constexpr scmp_datum_t kThread = CLONE_THREAD;
    filter.add(SCMP_ACT_KILL_PROCESS, SCMP_SYS(clone),
               scmp_arg_cmp{0, SCMP_CMP_MASKED_EQ, kThread, 0});
    // Its flags lie in memory, where a filter cannot look; the C library then takes clone.
    filter.add(SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));
    if (guest == Guest::kTool) {
        filter.add(SCMP_ACT_ALLOW, SCMP_SYS(clone),
                   scmp_arg_cmp{0, SCMP_CMP_MASKED_EQ, kThread, kThread});
    }
}

}  // namespace

bool filter_system_calls(Guest guest) {
    FilterBuilder filter;
    for (const int call : kAllowed) filter.add(SCMP_ACT_ALLOW, call);
    for (const int call : kDeadly) filter.add(SCMP_ACT_KILL_PROCESS, call);
    for (const int call : kExecution)
        filter.add(guest == Guest::kTool ? SCMP_ACT_ALLOW : SCMP_ACT_KILL_PROCESS, call);
    add_opening(filter);
    add_descriptor_control(filter);
    add_own_process(filter);
    add_threads(filter, guest);
    return filter.load();
}

}  // namespace axtar::corpus
