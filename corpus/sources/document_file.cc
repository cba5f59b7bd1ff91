#include "corpus/sources/document_file.h"

#include <array>
#include <fstream>
#include <ios>
#include <optional>
#include <system_error>
#include <utility>

#include "corpus/formats/html.h"
#include "corpus/formats/text.h"
#include "corpus/sources/file_kind.h"
#include "corpus/sources/json_record.h"

namespace axtar::corpus {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMaxFileBytes = std::size_t{256} << 20U;
constexpr std::size_t kMaxSidecarBytes = std::size_t{4} << 20U;

Error at_file(ErrorCode code, std::string message, const fs::path& path) {
    return {code, std::move(message), path.string()};
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
    Result<std::vector<JsonMember>> members = parse_json_record(*json, sidecar->string());
    if (!members) return tl::unexpected(members.error());
    Result<MappedRecord> record = map_record(std::move(*members), schema, sidecar->string(), notes);
    if (!record) return tl::unexpected(record.error());
    if (!record->body.empty())
        notes.add(
            "field 'body' of a .meta.json file is not read: the text is in the file beside it");
    return std::move(record->document);
}

Result<FormattedText> read_formatted(const fs::path& path, const std::string& bytes) {
    switch (classify_file(path.filename().string()).kind) {
        case FileKind::kHtml:
            return read_html(bytes);
        case FileKind::kMarkdown:
            return read_text(bytes, true);
        default:
            return read_text(bytes, false);
    }
}

}  // namespace

Result<std::string> read_bytes(const fs::path& path, std::size_t max_bytes) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return tl::unexpected(at_file(ErrorCode::kIo, "the file cannot be opened", path));
    std::string bytes;
    std::array<char, 65536> buffer{};
    while (file.read(buffer.data(), buffer.size()) || file.gcount() > 0) {
        bytes.append(buffer.data(), static_cast<std::size_t>(file.gcount()));
        if (bytes.size() > max_bytes) {
            return tl::unexpected(at_file(ErrorCode::kTooLarge,
                                          "the file is larger than " +
                                              std::to_string(max_bytes >> 20U) +
                                              " MiB: split the document",
                                          path));
        }
    }
    if (file.bad()) return tl::unexpected(at_file(ErrorCode::kIo, "the file cannot be read", path));
    return bytes;
}

Result<BuiltDocument> read_document_file(const fs::path& path, const std::string& id,
                                         const Schema& schema, SourceNotes& notes) {
    const Result<std::string> bytes = read_bytes(path, kMaxFileBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    if (bytes->empty())
        return tl::unexpected(at_file(ErrorCode::kMalformedDocument, "the file is empty", path));
    Result<Document> given = read_fields(path, schema, notes);
    if (!given) return tl::unexpected(given.error());
    if (given->id.empty()) given->id = id;
    given->source_path = path.string();
    Result<FormattedText> text = read_formatted(path, *bytes);
    if (!text) {
        Error error = text.error();
        error.place = path.string();
        return tl::unexpected(std::move(error));
    }
    return build_document(std::move(*given), std::move(*text), schema);
}

}  // namespace axtar::corpus
