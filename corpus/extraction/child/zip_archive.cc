#include "corpus/extraction/child/zip_archive.h"

#include <algorithm>
#include <array>
#include <utility>
#include <zip.h>

#include "base/utf8.h"
#include "corpus/extraction/process_end.h"

namespace axtar::corpus {
namespace {

Error malformed(std::string message) { return {ErrorCode::kMalformedDocument, std::move(message)}; }
Error too_large(std::string message) { return {ErrorCode::kTooLarge, std::move(message)}; }

struct CloseEntry {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

Error cannot_unpack(const ArchiveEntry& entry, int reason) {
    if (entry.encrypted || reason == ZIP_ER_NOPASSWD || reason == ZIP_ER_WRONGPASSWD)
        return malformed("the file is encrypted: unpack it with its password first");
    if (reason == ZIP_ER_COMPNOTSUPP || reason == ZIP_ER_ENCRNOTSUPP)
        return malformed("the file is packed in a way that is not known: pack it with deflate");
    zip_error_t error;
    zip_error_init_with_code(&error, reason);
    std::string message = std::string("the file is damaged: ") + zip_error_strerror(&error);
    zip_error_fini(&error);
    return malformed(std::move(message));
}

}  // namespace

struct ZipArchive::Handle {
    explicit Handle(zip_t* archive) : zip(archive) {}
    // Nothing was changed, so that nothing is to be saved.
    ~Handle() { zip_discard(zip); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    zip_t* zip;
};

ZipArchive::ZipArchive(std::string bytes, const ArchiveLimits& limits)
    : bytes_(std::move(bytes)), limits_(limits) {}
ZipArchive::~ZipArchive() = default;

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(std::string bytes,
                                                     const ArchiveLimits& limits) {
    std::unique_ptr<ZipArchive> archive(new ZipArchive(std::move(bytes), limits));
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source =
        zip_source_buffer_create(archive->bytes_.data(), archive->bytes_.size(), 0, &error);
    zip_t* zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (zip == nullptr) {
        if (source != nullptr) zip_source_free(source);
        Error reason = malformed(std::string("not a ZIP archive that can be read: ") +
                                 zip_error_strerror(&error));
        zip_error_fini(&error);
        return tl::unexpected(std::move(reason));
    }
    zip_error_fini(&error);
    archive->handle_ = std::make_unique<Handle>(zip);
    if (const auto read = archive->read_directory(); !read) return tl::unexpected(read.error());
    return archive;
}

Result<void> ZipArchive::read_directory() {
    const zip_int64_t count = zip_get_num_entries(handle_->zip, 0);
    if (count < 0) return tl::unexpected(malformed("the archive has no list of its files"));
    if (static_cast<std::uint64_t>(count) > limits_.entries) {
        return tl::unexpected(too_large("the archive holds more than " +
                                        std::to_string(limits_.entries) +
                                        " files: divide it into several"));
    }
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(handle_->zip, static_cast<zip_uint64_t>(i), 0, &stat) != 0)
            return tl::unexpected(malformed("the archive's list of files is damaged"));
        ArchiveEntry entry{.name = utf8::repair(stat.name == nullptr ? "" : stat.name)};
        if ((stat.valid & ZIP_STAT_SIZE) != 0) entry.size = stat.size;
        if ((stat.valid & ZIP_STAT_COMP_SIZE) != 0) entry.packed_size = stat.comp_size;
        entry.encrypted =
            (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
        entries_.push_back(std::move(entry));
    }
    return {};
}

Result<std::string> ZipArchive::unpack(std::uint64_t index) {
    if (index >= entries_.size())
        return tl::unexpected(Error{ErrorCode::kInternal, "the archive has no such entry"});
    const ArchiveEntry& entry = entries_[static_cast<std::size_t>(index)];
    const std::unique_ptr<zip_file_t, CloseEntry> file(zip_fopen_index(handle_->zip, index, 0));
    if (!file)
        return tl::unexpected(
            cannot_unpack(entry, zip_error_code_zip(zip_get_error(handle_->zip))));
    const std::uint64_t packed = std::min<std::uint64_t>(entry.packed_size, bytes_.size());
    std::string unpacked;
    std::array<char, 65536> buffer{};
    zip_int64_t got = 0;
    while ((got = zip_fread(file.get(), buffer.data(), buffer.size())) > 0) {
        unpacked.append(buffer.data(), static_cast<std::size_t>(got));
        if (unpacked.size() > limits_.entry_bytes) {
            return tl::unexpected(too_large("the file is larger than " +
                                            in_words(limits_.entry_bytes) + " when unpacked"));
        }
        if (unpacked.size() > limits_.ratio_free_bytes &&
            unpacked.size() / limits_.ratio > packed) {
            return tl::unexpected(too_large(
                "the file grows more than " + std::to_string(limits_.ratio) +
                " times when unpacked: such a file is made to fill memory, not to be read"));
        }
    }
    if (got < 0)
        return tl::unexpected(
            cannot_unpack(entry, zip_error_code_zip(zip_file_get_error(file.get()))));
    return unpacked;
}

}  // namespace axtar::corpus
