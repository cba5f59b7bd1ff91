#include "corpus/sources/document_file.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <ios>
#include <optional>
#include <system_error>
#include <utility>

#include "corpus/sources/file_kind.h"
#include "corpus/sources/json_record.h"

namespace axtar::corpus {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMaxSidecarBytes = std::size_t{4} << 20U;

Error at_file(ErrorCode code, std::string message, const fs::path& path) {
    return {code, std::move(message), path.string()};
}

Error too_large(const fs::path& path, std::size_t max_bytes) {
    return at_file(
        ErrorCode::kTooLarge,
        "the file is larger than " + std::to_string(max_bytes >> 20U) + " MiB: split the document",
        path);
}

std::optional<fs::path> sidecar_of(const fs::path& path) {
    const std::string name = path.filename().string();
    for (const std::string& stem : {std::string(without_extension(name)), name}) {
        fs::path sidecar = path.parent_path() / (stem + std::string(kSidecarEnding));
        std::error_code error;
        if (fs::is_regular_file(sidecar, error)) return sidecar;
    }
    return std::nullopt;
}

Result<Document> read_fields(const fs::path& path, const Schema& schema, SourceNotes& notes) {
    const std::optional<fs::path> sidecar = sidecar_of(path);
    if (!sidecar) return Document{};
    const Result<std::string> json = read_bytes(*sidecar, kMaxSidecarBytes);
    if (!json) return tl::unexpected(json.error());
    return read_sidecar(*json, sidecar->string(), schema, notes);
}

}  // namespace

Result<Document> read_sidecar(const std::string& json, const std::string& place,
                              const Schema& schema, SourceNotes& notes) {
    Result<std::vector<JsonMember>> members = parse_json_record(json, place);
    if (!members) return tl::unexpected(members.error());
    Result<MappedRecord> record = map_record(std::move(*members), schema, place, notes);
    if (!record) return tl::unexpected(record.error());
    if (!record->body.empty())
        notes.add(
            "field 'body' of a .meta.json file is not read: the text is in the file beside it");
    return std::move(record->document);
}

Result<std::string> read_bytes(const fs::path& path, std::size_t max_bytes) {
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        const std::string reason = errno == 0 ? "" : ": " + std::generic_category().message(errno);
        return tl::unexpected(at_file(ErrorCode::kIo, "the file cannot be opened" + reason, path));
    }
    // A sparse file can be larger than the disk: it is told by its size, not by reading it.
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (!error && size > max_bytes) return tl::unexpected(too_large(path, max_bytes));
    std::string bytes;
    if (!error) bytes.reserve(static_cast<std::size_t>(size));
    std::array<char, 65536> buffer{};
    while (file.read(buffer.data(), buffer.size()) || file.gcount() > 0) {
        bytes.append(buffer.data(), static_cast<std::size_t>(file.gcount()));
        if (bytes.size() > max_bytes) return tl::unexpected(too_large(path, max_bytes));
    }
    if (file.bad()) return tl::unexpected(at_file(ErrorCode::kIo, "the file cannot be read", path));
    return bytes;
}

void DocumentFileReader::begin(const fs::path& path, const std::string& id) {
    path_ = path;
    id_ = id;
    loaded_ = load();
}

Result<void> DocumentFileReader::load() {
    Result<std::string> bytes = read_bytes(path_, kMaxFileBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    if (bytes->empty())
        return tl::unexpected(at_file(ErrorCode::kMalformedDocument, "the file is empty", path_));
    Result<Document> given = read_fields(path_, schema_, notes_);
    if (!given) return tl::unexpected(given.error());
    given_ = std::move(*given);
    if (given_.id.empty()) given_.id = id_;
    given_.source_path = path_.string();
    reader_.begin(classify_file(path_.filename().string()).kind, std::move(*bytes));
    return {};
}

Result<ReadFile> DocumentFileReader::finish() {
    const fs::path path = std::exchange(path_, {});
    if (!loaded_) return tl::unexpected(loaded_.error());
    Result<FormattedText> text = reader_.finish();
    if (!reader_.warning().empty()) notes_.add(reader_.warning());
    if (!reader_.note().empty()) notes_.add(path.string() + ": " + reader_.note());
    if (!text) {
        Error error = text.error();
        error.place = path.string();
        return tl::unexpected(std::move(error));
    }
    if (text->truncated) notes_.add(path.string() + ": only the first 64 MiB of its text are read");
    return ReadFile{.given = std::move(given_), .text = std::move(*text)};
}

}  // namespace axtar::corpus
