#include "corpus/sources/archive_source.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/extraction/process_end.h"
#include "corpus/sources/document_file.h"
#include "corpus/sources/file_kind.h"
#include "corpus/sources/path_id.h"
#include "corpus/structure/document_builder.h"

namespace axtar::corpus {
namespace {

// An archive of nothing but files that end or stall their reader would hold the run for days.
constexpr unsigned kMostEndedReaders = 20;

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool is_hidden_path(std::string_view path) {
    return path.starts_with('.') || path.starts_with("__MACOSX/") ||
           path.find("/.") != std::string_view::npos;
}

bool leads_outside(std::string_view path) {
    if (path.starts_with('/') || path.substr(1, 1) == ":") return true;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        if (path.substr(at, end - at) == "..") return true;
        at = end + 1;
    }
    return false;
}

}  // namespace

ArchiveSource::ArchiveSource(ContainerFile file, SourceContext context,
                             std::shared_ptr<ArchiveUse> around)
    : file_(std::move(file)),
      context_(std::move(context)),
      use_(around ? std::move(around) : std::make_shared<ArchiveUse>()),
      depth_(use_->depth) {}

Result<std::optional<Document>> ArchiveSource::next() {
    while (!done_) {
        if (inner_) {
            Result<std::optional<Document>> document = next_of_inner();
            if (!document || document->has_value()) return document;
        }
        if (!listed_) {
            if (const auto ready = open(); !ready)
                return tl::unexpected(give_up(ready.error().code, ready.error().message));
        }
        if (next_ == entries_.size()) break;
        Result<std::optional<Document>> document = read_entry(next_++);
        if (!document || document->has_value()) return document;
    }
    done_ = true;
    return std::nullopt;
}

Result<void> ArchiveSource::open() {
    if (depth_ >= limits_.depth) {
        return tl::unexpected(Error{ErrorCode::kTooLarge,
                                    "an archive in an archive in an archive is not read: unpack "
                                    "it"});
    }
    Result<Extractor::OpenedArchive> archive =
        context_.reader->extractor().open_archive(file_.bytes, depth_);
    if (!archive) return tl::unexpected(archive.error());
    session_ = archive->session;
    if (!listed_) {
        entries_ = std::move(archive->entries);
        // Windows programs divide folders by backslashes.
        for (ArchiveEntry& entry : entries_)
            std::replace(entry.name.begin(), entry.name.end(), '\\', '/');
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            if (entries_[i].name.ends_with(kSidecarEnding)) sidecars_.emplace(entries_[i].name, i);
        }
    }
    listed_ = true;
    return {};
}

Result<std::string> ArchiveSource::unpack(std::size_t index) {
    Extractor& extractor = context_.reader->extractor();
    if (!extractor.has_open(depth_, session_)) {
        if (const auto ready = open(); !ready) return tl::unexpected(ready.error());
    }
    Result<std::string> bytes = extractor.unpack(depth_, index);
    if (bytes) use_->unpacked_bytes += bytes->size();
    return bytes;
}

Result<std::optional<Document>> ArchiveSource::next_of_inner() {
    Result<std::optional<Document>> document = inner_->next();
    if (document && document->has_value()) removed_ = inner_->removed_lines();
    if (document && !document->has_value()) inner_.reset();
    return document;
}

Result<void> ArchiveSource::check_limits(const ArchiveEntry& entry) {
    const std::string rest = ": from " + entry.name + " on they are not read";
    if (++use_->entries > limits_.entries) {
        return tl::unexpected(
            give_up(ErrorCode::kTooLarge,
                    "it holds more than " + std::to_string(limits_.entries) + " files" + rest));
    }
    if (use_->unpacked_bytes > limits_.total_bytes) {
        return tl::unexpected(give_up(
            ErrorCode::kTooLarge,
            "its files take more than " + in_words(limits_.total_bytes) + " when unpacked" + rest));
    }
    if (use_->ended_readers > kMostEndedReaders) {
        return tl::unexpected(give_up(
            ErrorCode::kMalformedDocument,
            std::to_string(use_->ended_readers) + " of its files ended their reader" + rest));
    }
    return {};
}

Result<std::optional<Document>> ArchiveSource::read_entry(std::size_t index) {
    const ArchiveEntry& entry = entries_[index];
    if (const auto within = check_limits(entry); !within) return tl::unexpected(within.error());
    if (leads_outside(entry.name)) {
        return tl::unexpected(Error{ErrorCode::kMalformedDocument,
                                    "the file's name in the archive leads outside of it: such an "
                                    "archive is made to overwrite files",
                                    place_of(entry)});
    }
    if (entry.name.ends_with('/') || is_hidden_path(entry.name)) return std::nullopt;
    const FileClass found = classify_file(file_name(entry.name));
    if (found.kind == FileKind::kIgnored || found.kind == FileKind::kSidecar) return std::nullopt;
    if (found.kind == FileKind::kNoted) {
        context_.notes->add(place_of(entry) + ": " + found.advice);
        return std::nullopt;
    }
    if (found.kind == FileKind::kUnreadable) {
        return tl::unexpected(Error{ErrorCode::kMalformedDocument, found.advice, place_of(entry)});
    }
    return read_document(index, found.kind);
}

Result<std::optional<Document>> ArchiveSource::read_document(std::size_t index, FileKind kind) {
    const ArchiveEntry& entry = entries_[index];
    const auto at_entry = [&](Error error) {
        if (error.place.empty()) error.place = place_of(entry);
        if (context_.reader->extractor().running_process() <= 0) ++use_->ended_readers;
        return tl::unexpected(std::move(error));
    };
    Result<std::string> bytes = unpack(index);
    if (!bytes) return at_entry(bytes.error());
    if (bytes->empty()) return at_entry({ErrorCode::kMalformedDocument, "the file is empty"});
    if (holds_several(kind)) {
        use_->depth = depth_ + 1;
        inner_ = open_container({.place = place_of(entry),
                                 .id = id_of(entry),
                                 .kind = kind,
                                 .bytes = std::move(*bytes)},
                                context_, use_);
        return std::nullopt;
    }
    Result<Document> given = read_fields(entry);
    if (!given) return at_entry(given.error());
    context_.reader->begin(kind, std::move(*bytes));
    Result<FormattedText> text = context_.reader->finish();
    if (!context_.reader->note().empty())
        context_.notes->add(place_of(entry) + ": " + context_.reader->note());
    if (!text) return at_entry(text.error());
    Result<BuiltDocument> built =
        build_document(std::move(*given), std::move(*text), context_.schema);
    if (!built) return at_entry(built.error());
    const Result<void> claimed = context_.seen->claim(built->document.id, place_of(entry));
    if (!claimed) return tl::unexpected(claimed.error());
    removed_ = std::move(built->removed);
    return std::optional<Document>(std::move(built->document));
}

Result<Document> ArchiveSource::read_fields(const ArchiveEntry& entry) {
    Document given;
    const std::string stem(without_extension(entry.name));
    auto sidecar = sidecars_.find(stem + std::string(kSidecarEnding));
    if (sidecar == sidecars_.end())
        sidecar = sidecars_.find(entry.name + std::string(kSidecarEnding));
    if (sidecar != sidecars_.end()) {
        const Result<std::string> json = unpack(sidecar->second);
        if (!json) return tl::unexpected(json.error());
        Result<Document> read = read_sidecar(*json, place_of(entries_[sidecar->second]),
                                             context_.schema, *context_.notes);
        if (!read) return read;
        given = std::move(*read);
    }
    if (given.id.empty()) given.id = id_of(entry);
    given.source_path = place_of(entry);
    return given;
}

std::string ArchiveSource::place_of(const ArchiveEntry& entry) const {
    return file_.place + "!" + entry.name;
}

std::string ArchiveSource::id_of(const ArchiveEntry& entry) const {
    return id_of_path(file_.id + "/" + entry.name);
}

Error ArchiveSource::give_up(ErrorCode code, std::string message) {
    done_ = true;
    return {code, std::move(message), file_.place};
}

DocumentSource::Progress ArchiveSource::progress() const {
    const std::uint64_t total = file_.bytes.size();
    const std::uint64_t done = entries_.empty() ? 0 : total * next_ / entries_.size();
    return {.bytes_done = done_ ? total : done, .bytes_total = total};
}

}  // namespace axtar::corpus
