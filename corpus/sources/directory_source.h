#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/schema.h"
#include "corpus/sources/document_file.h"
#include "corpus/sources/file_kind.h"
#include "corpus/sources/file_source.h"
#include "corpus/sources/source_context.h"

namespace axtar::corpus {

/// Documents from files and folders as given on a command line.
///
/// Input:  folders are read with all below them, in the order of their sorted paths; symbolic links
///         below a folder and hidden files are left out. A file's kind follows from its extension
///         (file_kind.h). NAME.meta.json holds the fields of the document in NAME.html or NAME.pdf;
///         without an id there, id_of_path gives one.
/// Errors: one for each file that gives no document, with its path and what would be right; a path
///         that does not exist. A file of records is given up behind 10,000 refused in a row.
class DirectorySource final : public FileSource {
public:
    DirectorySource(const std::vector<std::filesystem::path>& paths, Schema schema);

    [[nodiscard]] Result<std::optional<Document>> next() override;
    [[nodiscard]] Progress progress() const override;
    [[nodiscard]] const std::vector<std::string>& notes() const override {
        return context_.notes->all();
    }
    [[nodiscard]] const std::vector<RemovedLine>& removed_lines() const override {
        return removed_;
    }

private:
    struct Entry {
        std::filesystem::path path = {};
        std::string id = {};
        std::uint64_t bytes = 0;
        FileKind kind = FileKind::kUnreadable;
        bool named = false;               ///< on the command line, not found in a folder
        std::optional<Error> error = {};  ///< why it is no document
    };

    void add_path(const std::filesystem::path& path);
    void add_folder(const std::filesystem::path& root);
    void add_file(const std::filesystem::path& path, const std::filesystem::path& root, bool named);
    [[nodiscard]] Result<std::optional<Document>> next_of_open_file();
    [[nodiscard]] Result<void> open_file(const Entry& entry);
    [[nodiscard]] Result<std::optional<Document>> read_file(const Entry& entry);
    void read_ahead();

    SourceContext context_;
    DocumentFileReader files_;
    std::vector<Entry> entries_;
    std::size_t next_entry_ = 0;
    std::unique_ptr<FileSource> open_file_;  // a file of several documents that is being read
    std::size_t refused_in_a_row_ = 0;       // of its documents
    std::uint64_t bytes_done_ = 0;
    std::uint64_t bytes_total_ = 0;
    std::vector<RemovedLine> removed_;
};

/// The source for paths of a command line.
[[nodiscard]] std::unique_ptr<FileSource> open_source(
    const std::vector<std::filesystem::path>& paths, const Schema& schema);

}  // namespace axtar::corpus
