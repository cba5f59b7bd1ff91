#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/result.h"

namespace axtar::indexer {

/// The content hashes of a collection's documents as of one commit, read beside the writer: the
/// thread that reads a source asks here whether a document is unchanged.
///
/// Threads: one.
class StoredFingerprints {
public:
    [[nodiscard]] static Result<StoredFingerprints> open(const std::filesystem::path& index,
                                                         const std::string& collection);
    StoredFingerprints(StoredFingerprints&&) noexcept;
    StoredFingerprints& operator=(StoredFingerprints&&) noexcept;
    ~StoredFingerprints();

    /// Empty where the document is not in the collection. After two commits of the writer the
    /// snapshot may be gone; the newest is taken then, which holds the same or newer hashes.
    [[nodiscard]] Result<std::string> hash(const std::string& id);

private:
    struct Impl;
    explicit StoredFingerprints(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace axtar::indexer
