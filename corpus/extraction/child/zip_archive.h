#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "corpus/extraction/answer_codec.h"
#include "corpus/extraction/limits.h"

namespace axtar::corpus {

/// A ZIP archive that lies in memory; nothing of it is ever written to disk.
///
/// Errors: kMalformedDocument for what is no archive, a damaged or encrypted entry; kTooLarge for
///         what passes a limit. Without place.
class ZipArchive {
public:
    [[nodiscard]] static Result<std::unique_ptr<ZipArchive>> open(std::string bytes,
                                                                  const ArchiveLimits& limits);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    /// In the order of the archive; folders are among them, their names end with a slash.
    [[nodiscard]] const std::vector<ArchiveEntry>& entries() const { return entries_; }
    /// The bytes of an entry. What its directory says of its size is not relied on.
    [[nodiscard]] Result<std::string> unpack(std::uint64_t index);

private:
    struct Handle;
    ZipArchive(std::string bytes, const ArchiveLimits& limits);
    [[nodiscard]] Result<void> read_directory();

    std::string bytes_;
    ArchiveLimits limits_;
    std::unique_ptr<Handle> handle_;
    std::vector<ArchiveEntry> entries_;
};

}  // namespace axtar::corpus
