#include "corpus/sources/jsonl_source.h"

#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "corpus/document_validation.h"
#include "corpus/sources/json_record.h"

namespace axtar::corpus {
namespace {

// A JSON text of 64 MiB of body is longer than its body: letters may be escaped.
constexpr std::size_t kMaxLineBytes = kMaxDocumentBytes + (std::size_t{1} << 20U);

}  // namespace

JsonlSource::JsonlSource(std::string path, Schema schema, std::shared_ptr<SeenIds> seen,
                         std::shared_ptr<SourceNotes> notes)
    : JsonlSource(path, std::make_unique<std::ifstream>(path, std::ios::binary), 0,
                  RecordBuilder(std::move(schema), std::move(seen), std::move(notes))) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path_, error);
    if (!error) bytes_total_ = size;
}

JsonlSource::JsonlSource(std::string place, std::unique_ptr<std::istream> lines,
                         std::uint64_t bytes, RecordBuilder builder)
    : path_(std::move(place)),
      builder_(std::move(builder)),
      reader_(std::move(lines), kMaxLineBytes),
      bytes_total_(bytes) {}

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
    Result<Document> document = builder_.build(std::move(*members), place);
    if (!document) return tl::unexpected(document.error());
    return std::optional<Document>(std::move(*document));
}

DocumentSource::Progress JsonlSource::progress() const {
    return {.bytes_done = reader_.bytes_read(), .bytes_total = bytes_total_};
}

}  // namespace axtar::corpus
