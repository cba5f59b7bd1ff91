#include "corpus/sources/record_builder.h"

#include <utility>

#include "corpus/formats/text.h"
#include "corpus/sources/record_lines.h"
#include "corpus/structure/document_builder.h"

namespace axtar::corpus {
namespace {

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

RecordBuilder::RecordBuilder(Schema schema, std::shared_ptr<SeenIds> seen,
                             std::shared_ptr<SourceNotes> notes)
    : schema_(std::move(schema)), seen_(std::move(seen)), notes_(std::move(notes)) {}

Result<Document> RecordBuilder::build(std::vector<JsonMember> members, const std::string& place,
                                      const std::string& id) {
    const RecordValues values(members);
    Result<MappedRecord> record = map_record(std::move(members), schema_, place, *notes_);
    if (!record) return tl::unexpected(record.error());
    if (record->document.id.empty()) record->document.id = id;
    if (record->document.id.empty())
        return tl::unexpected(refused("field 'id' is missing: a text is wanted", place));
    if (record->body.find_first_not_of(" \t\r\n") == std::string::npos)
        return tl::unexpected(refused("field 'body' is missing or empty: a text is wanted", place));
    RecordText text = take_record_lines(std::move(record->body), values, record->document);
    Result<BuiltDocument> built =
        build_document(std::move(record->document), text_blocks(text.text), schema_);
    if (!built) return tl::unexpected(built.error());
    const Result<void> claimed = seen_->claim(built->document.id, place);
    if (!claimed) return tl::unexpected(claimed.error());
    removed_ = std::move(built->removed);
    for (std::string& line : text.lines) {
        removed_.push_back({.text = std::move(line), .reason = "repeats a field of the record"});
    }
    return std::move(built->document);
}

}  // namespace axtar::corpus
