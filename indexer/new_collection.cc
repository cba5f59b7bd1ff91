#include "indexer/new_collection.h"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

#include <xapian.h>

#include "analyzers/analyzer_registry.h"
#include "corpus/index_layout.h"
#include "indexer/fail_stop_io.h"
#include "indexer/xapian_guard_internal.h"

namespace axtar::indexer {
namespace {

namespace fs = std::filesystem;

// Held while a collection is made; the kernel gives it back when the process ends, however it ends.
class FolderLock {
public:
    explicit FolderLock(const fs::path& folder)
        : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
        held_ = descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX) == 0;
    }
    ~FolderLock() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    [[nodiscard]] bool held() const { return held_; }

private:
    int descriptor_;
    bool held_ = false;
};

tl::unexpected<Error> io_error(const fs::path& path, const std::string& what, int error) {
    return tl::unexpected(
        Error{ErrorCode::kIo, what + ": " + std::generic_category().message(error), path.string()});
}

Result<void> build_empty(const std::string& folder) {
    return guarded(folder, [&]() -> Result<void> {
        Xapian::WritableDatabase database(folder, Xapian::DB_CREATE);
        const auto set = [&](std::string_view key, std::uint32_t number) {
            database.set_metadata(std::string(key), std::to_string(number));
        };
        set(corpus::kFormatKey, corpus::kFormatVersion);
        set(corpus::kAnalysisKey, analyzers::analysis_version());
        set(corpus::kDocumentCountKey, 0);
        set(corpus::kSectionCountKey, 0);
        database.commit();
        return {};
    });
}

}  // namespace

Result<void> create_collection(const fs::path& folder) {
    const fs::path parent = folder.parent_path();
    const FolderLock lock(parent);
    if (!lock.held()) return io_error(parent, "cannot be locked", errno);
    std::error_code error;
    if (fs::exists(folder, error) && !fs::is_empty(folder, error)) return {};
    const std::string built =
        (parent / std::string(".").append(folder.filename().string()).append(".new")).string();
    const std::string guarded_folder = parent.string();
    const FailStopScope scope(guarded_folder);
    fs::remove_all(built, error);  // left by a run that was killed
    if (auto made = build_empty(built); !made) return made;
    (void)sync_folder(built);
    fs::rename(built, folder, error);
    if (error) return io_error(folder, "cannot be made", error.value());
    (void)sync_folder(guarded_folder);
    return {};
}

}  // namespace axtar::indexer
