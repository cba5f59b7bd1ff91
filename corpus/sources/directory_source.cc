#include "corpus/sources/directory_source.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "corpus/sources/jsonl_source.h"
#include "corpus/sources/path_id.h"
#include "corpus/structure/document_builder.h"

namespace axtar::corpus {
namespace fs = std::filesystem;
namespace {

std::uint64_t size_of(const fs::path& path) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    return error ? 0 : size;
}

// A table with a wrong column is refused row by row: who has read so many reasons knows it, and a
// file of nothing but empty records would fill the memory with them.
constexpr std::size_t kMostRefusedInARow = 10'000;

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

}  // namespace

DirectorySource::DirectorySource(const std::vector<fs::path>& paths, Schema schema)
    : context_({.schema = std::move(schema)}),
      files_(*context_.reader, context_.schema, *context_.notes) {
    for (const fs::path& path : paths) add_path(path);
    for (const Entry& entry : entries_) bytes_total_ += entry.bytes;
}

void DirectorySource::add_path(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) {
        add_folder(path);
    } else if (fs::is_regular_file(status)) {
        add_file(path, path.parent_path(), true);
    } else {
        const bool absent = status.type() == fs::file_type::not_found;
        entries_.push_back({.path = path,
                            .error = Error{absent ? ErrorCode::kNotFound : ErrorCode::kIo,
                                           absent ? "there is no such file or folder"
                                                  : "neither a file nor a folder that can be read",
                                           path.string()}});
    }
}

void DirectorySource::add_folder(const fs::path& root) {
    std::vector<fs::path> files;
    std::error_code error;
    fs::recursive_directory_iterator walk(root, fs::directory_options::skip_permission_denied,
                                          error);
    for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
        const fs::directory_entry& entry = *walk;
        std::error_code ignored;
        if (is_hidden(entry.path())) {
            if (entry.is_directory(ignored)) walk.disable_recursion_pending();
        } else if (entry.is_symlink(ignored)) {
            context_.notes->add("symbolic links are not followed, such as " +
                                entry.path().string());
        } else if (entry.is_regular_file(ignored)) {
            files.push_back(entry.path());
        }
    }
    if (error) {
        entries_.push_back(
            {.path = root,
             .error = Error{ErrorCode::kIo, "the folder cannot be read: " + error.message(),
                            root.string()}});
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) add_file(file, root, false);
}

void DirectorySource::add_file(const fs::path& path, const fs::path& root, bool named) {
    const FileClass found = classify_file(path.filename().string());
    // A file that was named itself is never passed over in silence.
    const bool silent = found.kind == FileKind::kIgnored || found.kind == FileKind::kSidecar;
    if (silent && !named) return;
    if (found.kind == FileKind::kNoted && !named) {
        context_.notes->add(path.string() + ": " + found.advice);
        return;
    }
    Entry entry{.path = path, .bytes = size_of(path), .kind = found.kind, .named = named};
    entry.id =
        id_of_path(path.lexically_relative(root.empty() ? fs::path(".") : root).generic_string());
    if (root.empty()) entry.id = id_of_path(path.generic_string());
    if (silent || found.kind == FileKind::kUnreadable || found.kind == FileKind::kNoted) {
        const std::string advice =
            silent ? "not a document: " + std::string(kReadFormats) + " files are read"
                   : found.advice;
        entry.error = Error{ErrorCode::kMalformedDocument, advice, path.string()};
    }
    entries_.push_back(std::move(entry));
}

Result<std::optional<Document>> DirectorySource::next() {
    while (true) {
        if (open_file_) {
            Result<std::optional<Document>> document = next_of_open_file();
            if (!document || document->has_value()) return document;
        }
        if (next_entry_ == entries_.size()) return std::nullopt;
        const Entry& entry = entries_[next_entry_++];
        if (!entry.error && holds_several(entry.kind)) {
            if (const auto opened = open_file(entry); !opened) {
                bytes_done_ += entry.bytes;
                return tl::unexpected(opened.error());
            }
            continue;
        }
        bytes_done_ += entry.bytes;
        if (entry.error) return tl::unexpected(*entry.error);
        return read_file(entry);
    }
}

Result<void> DirectorySource::open_file(const Entry& entry) {
    const std::string place = entry.path.string();
    if (entry.bytes == 0) {
        std::error_code error;
        if (fs::file_size(entry.path, error) == 0 && !error) {
            return tl::unexpected(Error{ErrorCode::kMalformedDocument, "the file is empty", place});
        }
    }
    if (entry.kind == FileKind::kJsonl) {  // line by line, of any size
        open_file_ =
            std::make_unique<JsonlSource>(place, context_.schema, context_.seen, context_.notes);
        return {};
    }
    Result<std::string> bytes = read_bytes(entry.path, kMaxFileBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    open_file_ = open_container({.place = place,
                                 .id = entry.id,
                                 .kind = entry.kind,
                                 .bytes = std::move(*bytes),
                                 .named = entry.named},
                                context_);
    return {};
}

Result<std::optional<Document>> DirectorySource::next_of_open_file() {
    Result<std::optional<Document>> document = open_file_->next();
    refused_in_a_row_ = document ? 0 : refused_in_a_row_ + 1;
    if (refused_in_a_row_ > kMostRefusedInARow) {
        const Entry& entry = entries_[next_entry_ - 1];
        bytes_done_ += entry.bytes;
        open_file_.reset();
        refused_in_a_row_ = 0;
        return tl::unexpected(Error{ErrorCode::kMalformedDocument,
                                    std::to_string(kMostRefusedInARow) +
                                        " of its records in a row were refused: the rest of the "
                                        "file is not read",
                                    entry.path.string()});
    }
    if (document && !document->has_value()) {
        bytes_done_ += entries_[next_entry_ - 1].bytes;
        open_file_.reset();
    } else if (document) {
        removed_ = open_file_->removed_lines();
    }
    return document;
}

Result<std::optional<Document>> DirectorySource::read_file(const Entry& entry) {
    if (!files_.has_begun(entry.path)) files_.begin(entry.path, entry.id);
    Result<ReadFile> file = files_.finish();
    read_ahead();
    if (!file) return tl::unexpected(file.error());
    Result<BuiltDocument> built =
        build_document(std::move(file->given), std::move(file->text), context_.schema);
    if (!built) return tl::unexpected(built.error());
    const Result<void> claimed = context_.seen->claim(built->document.id, entry.path.string());
    if (!claimed) return tl::unexpected(claimed.error());
    removed_ = std::move(built->removed);
    return std::move(built->document);
}

// While this document is cut into sections and indexed, the reader process has the next one.
void DirectorySource::read_ahead() {
    if (next_entry_ == entries_.size()) return;
    const Entry& next = entries_[next_entry_];
    if (!next.error && !holds_several(next.kind)) files_.begin(next.path, next.id);
}

DocumentSource::Progress DirectorySource::progress() const {
    const std::uint64_t open = open_file_ ? open_file_->progress().bytes_done : 0;
    return {.bytes_done = bytes_done_ + open, .bytes_total = bytes_total_};
}

std::unique_ptr<FileSource> open_source(const std::vector<fs::path>& paths, const Schema& schema) {
    return std::make_unique<DirectorySource>(paths, schema);
}

}  // namespace axtar::corpus
