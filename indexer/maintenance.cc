#include "indexer/maintenance.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

#include <xapian.h>

#include "corpus/index_layout.h"
#include "indexer/fail_stop_io.h"
#include "indexer/index_folder.h"
#include "indexer/index_writer.h"
#include "indexer/xapian_guard_internal.h"

namespace axtar::indexer {
namespace {

namespace fs = std::filesystem;

// Names with a dot are no collection names, so readers never take such a folder for one.
fs::path beside(const fs::path& folder, const std::string& purpose) {
    // Appended to, because g++ 12 warns falsely of "." + a temporary string (-Wrestrict).
    return folder.parent_path() /
           std::string(".").append(folder.filename().string()).append(".").append(purpose);
}

std::uint64_t bytes_of(const fs::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::uint64_t size = entry.file_size(error);
        if (!error) bytes += size;
    }
    return bytes;
}

Result<void> sync_files(const fs::path& folder) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const int descriptor = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) return io_error(entry.path(), "cannot be opened", errno);
        const int error = ::fsync(descriptor) == 0 ? 0 : errno;
        ::close(descriptor);
        if (error != 0) return io_error(entry.path(), "cannot be made durable", error);
    }
    const int error = sync_folder(folder.string());
    if (error != 0) return io_error(folder, "cannot be made durable", error);
    return {};
}

Result<void> build_compacted(const fs::path& from, const fs::path& to) {
    Xapian::Database source(from.string());
    // Blocks of 16 KiB cost nothing and were the fastest to search (measured,
    // docs/index_format.md).
    constexpr int kBlockBytes = 16384;
    source.compact(to.string(), 0, kBlockBytes);
    const Xapian::Database built(to.string());
    if (built.get_doccount() != source.get_doccount()) {
        return tl::unexpected(Error{ErrorCode::kInternal,
                                    "the compacted copy has " +
                                        std::to_string(built.get_doccount()) + " sections, not " +
                                        std::to_string(source.get_doccount()),
                                    from.string()});
    }
    return sync_files(to);
}

Result<void> exchange(const fs::path& folder, const fs::path& built) {
    if (::renameat2(AT_FDCWD, built.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) != 0) {
        return io_error(folder, "the compacted copy cannot be put in place in one step", errno);
    }
    const int error = sync_folder(folder.parent_path().string());
    if (error != 0) return io_error(folder, "cannot be made durable", error);
    return {};
}

}  // namespace

Result<CompactReport> compact(const fs::path& index, const std::string& collection) {
    const auto folder = existing_collection_folder(index, collection);
    if (!folder) return tl::unexpected(folder.error());
    const fs::path built = beside(*folder, "compact");
    auto result = guarded(folder->string(), [&]() -> Result<CompactReport> {
        // Holds the write lock: nothing can be committed to the old database meanwhile.
        const Xapian::WritableDatabase lock(folder->string(), Xapian::DB_OPEN);
        CompactReport report{.bytes_before = bytes_of(*folder)};
        fs::remove_all(built);  // left by a run that was killed
        if (auto good = build_compacted(*folder, built); !good) return tl::unexpected(good.error());
        if (auto good = exchange(*folder, built); !good) return tl::unexpected(good.error());
        report.bytes_after = bytes_of(*folder);
        return report;
    });
    std::error_code ignored;
    fs::remove_all(built, ignored);  // the old database, or the failed copy
    return result;
}

Result<void> IndexWriter::remove_collection(const fs::path& index, const std::string& collection) {
    const auto folder = existing_collection_folder(index, collection);
    if (!folder && folder.error().code == ErrorCode::kNotFound) return {};
    if (!folder) return tl::unexpected(folder.error());
    auto lock = guarded(folder->string(), [&]() -> Result<Xapian::WritableDatabase> {
        return Xapian::WritableDatabase(folder->string(), Xapian::DB_OPEN);
    });
    // An index that cannot be opened may be removed; one that somebody writes to may not.
    if (!lock && lock.error().code == ErrorCode::kUnavailable) return tl::unexpected(lock.error());
    const fs::path removed = beside(*folder, "removed");
    std::error_code error;
    fs::remove_all(removed, error);
    fs::rename(*folder, removed, error);  // at once, so that no reader sees half of it
    if (error) return io_error(*folder, "cannot be removed", error.value());
    fs::remove_all(removed, error);
    if (corpus::list_collections(index).empty()) fs::remove(corpus::schema_path(index), error);
    const int synced = sync_folder(folder->parent_path().string());
    if (synced != 0) return io_error(*folder, "its removal cannot be made durable", synced);
    return {};
}

}  // namespace axtar::indexer
