#include "corpus/extraction/child/confinement.h"

#include <algorithm>
#include <csignal>
#include <ctime>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "corpus/extraction/child/file_rules.h"
#include "corpus/extraction/protocol.h"

namespace axtar::corpus {
namespace {

// The three streams, and a handful for tables and fonts.
constexpr rlim_t kMaxDescriptors = 32;

void limit(__rlimit_resource resource, rlim_t most) {
    const rlimit limits = {.rlim_cur = most, .rlim_max = most};
    ::setrlimit(resource, &limits);
}

// The sanitizers reserve terabytes of address space.
constexpr bool kAddressSpaceTells =
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    false;
#else
    true;
#endif

}  // namespace

std::uint32_t confine(Guest guest, int parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (::getppid() != parent) ::_exit(0);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, kMaxDescriptors);
    std::uint32_t missing = 0;
    if (!restrict_files(guest)) missing |= kWithoutFileRules;
    if (!filter_system_calls(guest)) missing |= kWithoutSystemCallFilter;
    return missing;
}

void limit_memory(std::size_t bytes, std::size_t most_bytes) {
    if (!kAddressSpaceTells) return;
    const rlimit limits = {.rlim_cur = std::min(bytes, most_bytes), .rlim_max = most_bytes};
    ::setrlimit(RLIMIT_AS, &limits);
}

void limit_processor_time(unsigned seconds) {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto so_far = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1);
    rlimit limits{};
    ::getrlimit(RLIMIT_CPU, &limits);
    limits.rlim_cur = std::min(so_far + seconds, limits.rlim_max);
    ::setrlimit(RLIMIT_CPU, &limits);
}

}  // namespace axtar::corpus
