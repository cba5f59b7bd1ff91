#include "corpus/extraction/child/file_rules.h"

#include <array>
#include <cstdint>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "corpus/extraction/file_descriptor.h"

namespace axtar::corpus {
namespace {

// All rights of the first version of the interface, so that each of them is taken where no rule
// gives it back.
constexpr std::uint64_t kAllRights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;
constexpr std::uint64_t kReading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

// Libraries, character tables, fonts, poppler's and tesseract's data.
constexpr std::array<const char*, 5> kFolders = {"/usr", "/lib", "/lib64", "/etc/fonts",
                                                 "/var/cache/fontconfig"};
constexpr std::array<const char*, 4> kFiles = {"/etc/ld.so.cache", "/dev/null", "/dev/urandom",
                                               "/etc/papersize"};

bool allow(int rules, const char* path, std::uint64_t rights) {
    const FileDescriptor place(::open(path, O_PATH | O_CLOEXEC));
    if (!place.is_open()) return true;  // what is not there needs no right
    const landlock_path_beneath_attr rule = {.allowed_access = rights, .parent_fd = place.number()};
    return ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

}  // namespace

bool restrict_files(Guest guest) {
    const std::uint64_t handled = kAllRights;
    // The first member is all that the first version knows.
    const FileDescriptor rules(
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0)));
    if (!rules.is_open()) return false;
    const std::uint64_t rights =
        kReading | (guest == Guest::kTool ? std::uint64_t{LANDLOCK_ACCESS_FS_EXECUTE} : 0);
    bool sound = true;
    for (const char* folder : kFolders) sound = allow(rules.number(), folder, rights) && sound;
    for (const char* file : kFiles)
        sound = allow(rules.number(), file, LANDLOCK_ACCESS_FS_READ_FILE) && sound;
    return sound && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::syscall(SYS_landlock_restrict_self, rules.number(), 0) == 0;
}

}  // namespace axtar::corpus
