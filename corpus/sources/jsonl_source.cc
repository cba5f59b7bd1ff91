#include "corpus/sources/jsonl_source.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "corpus/document_validation.h"
#include "corpus/formats/text.h"
#include "corpus/sources/json_record.h"
#include "corpus/structure/document_builder.h"

namespace axtar::corpus {
namespace {

// A JSON text of 64 MiB of body is longer than its body: letters may be escaped.
constexpr std::size_t kMaxLineBytes = kMaxDocumentBytes + (std::size_t{1} << 20U);

Error refused(std::string message, const std::string& place) {
    return {ErrorCode::kMalformedDocument, std::move(message), place};
}

}  // namespace

Result<void> SeenIds::claim(const std::string& id, const std::string& place) {
    const auto [entry, fresh] = places_.emplace(id, place);
    if (fresh) return {};
    return tl::unexpected(refused(
        "id \"" + id + "\" was given before at " + entry->second + ": an id names one document",
        place));
}

JsonlSource::JsonlSource(std::string path, Schema schema, std::shared_ptr<SeenIds> seen,
                         std::shared_ptr<SourceNotes> notes)
    : path_(std::move(path)),
      schema_(std::move(schema)),
      seen_(std::move(seen)),
      notes_(std::move(notes)),
      reader_(path_, kMaxLineBytes) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path_, error);
    if (!error) bytes_total_ = size;
}

Result<std::optional<Document>> JsonlSource::next() {
    std::string line;
    while (!done_) {
        const LineReader::Status status = reader_.next(line);
        const std::string place = path_ + ":" + std::to_string(reader_.line_number());
        switch (status) {
            case LineReader::Status::kEnd:
                done_ = true;
                if (reader_.is_open()) break;
                return tl::unexpected(Error{ErrorCode::kIo, "the file cannot be opened", path_});
            case LineReader::Status::kFailed:
                done_ = true;
                return tl::unexpected(Error{ErrorCode::kIo, "the file cannot be read on", place});
            case LineReader::Status::kTooLong:
                return tl::unexpected(Error{ErrorCode::kTooLarge,
                                            "the line is longer than 65 MiB: split the document",
                                            place});
            case LineReader::Status::kLine:
                if (reader_.line_number() == 1 && line.starts_with("\xEF\xBB\xBF"))
                    line.erase(0, 3);
                if (line.find_first_not_of(" \t") == std::string::npos) break;
                return read_record(line, place);
        }
    }
    return std::nullopt;
}

Result<std::optional<Document>> JsonlSource::read_record(const std::string& line,
                                                         const std::string& place) {
    Result<std::vector<JsonMember>> members = parse_json_record(line, place);
    if (!members) return tl::unexpected(members.error());
    Result<MappedRecord> record = map_record(std::move(*members), schema_, place, *notes_);
    if (!record) return tl::unexpected(record.error());
    if (record->document.id.empty())
        return tl::unexpected(refused("field 'id' is missing: a text is wanted", place));
    if (record->body.find_first_not_of(" \t\r\n") == std::string::npos)
        return tl::unexpected(refused("field 'body' is missing or empty: a text is wanted", place));
    Result<BuiltDocument> built =
        build_document(std::move(record->document), text_blocks(record->body), schema_);
    if (!built) return tl::unexpected(built.error());
    const Result<void> claimed = seen_->claim(built->document.id, place);
    if (!claimed) return tl::unexpected(claimed.error());
    removed_ = std::move(built->removed);
    return std::move(built->document);
}

DocumentSource::Progress JsonlSource::progress() const {
    return {.bytes_done = reader_.bytes_read(), .bytes_total = bytes_total_};
}

}  // namespace axtar::corpus
