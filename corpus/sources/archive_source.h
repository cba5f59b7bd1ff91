#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/extraction/answer_codec.h"
#include "corpus/extraction/limits.h"
#include "corpus/sources/file_source.h"
#include "corpus/sources/source_context.h"

namespace axtar::corpus {

/// Documents from the files in a ZIP archive, as if it were a folder: sidecars, files of records
/// and, one deep, archives in it.
///
/// The archive is opened and unpacked in the reader process, file by file in memory; nothing is
/// written to disk, and names in it are never used as paths.
/// Output: places are "a.zip!folder/b.pdf"; ids as if the archive were a folder.
/// Errors: one for each file that gives no document; one for the archive where it cannot be opened
///         or passes a limit of ArchiveLimits.
class ArchiveSource final : public FileSource {
public:
    ArchiveSource(ContainerFile file, SourceContext context, std::shared_ptr<ArchiveUse> around);

    [[nodiscard]] Result<std::optional<Document>> next() override;
    [[nodiscard]] Progress progress() const override;
    [[nodiscard]] const std::vector<std::string>& notes() const override {
        return context_.notes->all();
    }
    [[nodiscard]] const std::vector<RemovedLine>& removed_lines() const override {
        return removed_;
    }

private:
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<std::string> unpack(std::size_t index);
    [[nodiscard]] Result<std::optional<Document>> next_of_inner();
    [[nodiscard]] Result<void> check_limits(const ArchiveEntry& entry);
    [[nodiscard]] Result<std::optional<Document>> read_entry(std::size_t index);
    [[nodiscard]] Result<std::optional<Document>> read_document(std::size_t index, FileKind kind);
    [[nodiscard]] Result<Document> read_fields(const ArchiveEntry& entry);
    [[nodiscard]] std::string place_of(const ArchiveEntry& entry) const;
    [[nodiscard]] std::string id_of(const ArchiveEntry& entry) const;
    [[nodiscard]] Error give_up(ErrorCode code, std::string message);

    ContainerFile file_;
    SourceContext context_;
    ArchiveLimits limits_;
    std::shared_ptr<ArchiveUse> use_;
    unsigned depth_;
    std::vector<ArchiveEntry> entries_;
    std::unordered_map<std::string, std::size_t> sidecars_;  // entries with fields, by their names
    std::size_t next_ = 0;
    std::uint64_t session_ = 0;  // of the reader process that has it open
    bool listed_ = false;
    bool done_ = false;
    std::unique_ptr<FileSource> inner_;
    std::vector<RemovedLine> removed_;
};

}  // namespace axtar::corpus
