#include "corpus/sources/json_record.h"

#include <cstddef>
#include <cstdint>
#include <unordered_set>
#include <utility>

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include "base/utf8.h"
#include "corpus/sources/json_text.h"

namespace axtar::corpus {
namespace {

// Receives the events of the parser; keeps the members of the outermost object.
class RecordHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, RecordHandler> {
public:
    bool Default() { return false; }
    bool Null() { return value(JsonKind::kNull, ""); }
    bool Bool(bool set) { return value(JsonKind::kBool, set ? "true" : "false"); }
    bool RawNumber(const char* text, rapidjson::SizeType size, bool /*copy*/) {
        return value(JsonKind::kNumber, {text, size});
    }
    bool String(const char* text, rapidjson::SizeType size, bool /*copy*/) {
        return value(JsonKind::kText, {text, size});
    }
    bool Key(const char* text, rapidjson::SizeType size, bool /*copy*/) {
        if (depth_ > 1) return true;
        if (members_.size() == kMostMembers) return false;
        members_.push_back({.name = utf8::repair({text, size})});
        return true;
    }
    bool StartObject() { return open(JsonKind::kObject); }
    bool EndObject(rapidjson::SizeType /*count*/) { return close(); }
    bool StartArray() { return open(JsonKind::kArray); }
    bool EndArray(rapidjson::SizeType /*count*/) { return close(); }

    [[nodiscard]] bool is_object() const { return is_object_; }
    [[nodiscard]] std::vector<JsonMember>& members() { return members_; }

private:
    bool value(JsonKind kind, std::string_view text) {
        if (depth_ == 0 || members_.empty()) return true;
        JsonMember& member = members_.back();
        if (depth_ == 1) {
            member.kind = kind;
            if (kind != JsonKind::kNull) member.values = {utf8::repair(text)};
        } else if (depth_ == 2 && member.kind == JsonKind::kArray) {
            if (member.values.size() == kMostMembers) return false;
            if (kind == JsonKind::kNull || kind == JsonKind::kBool) member.plain_elements = false;
            member.values.push_back(utf8::repair(text));
        }
        return true;
    }
    bool open(JsonKind kind) {
        if (depth_ == 0) is_object_ = kind == JsonKind::kObject;
        if (depth_ == 1 && !members_.empty()) members_.back().kind = kind;
        if (depth_ >= 2 && !members_.empty()) members_.back().plain_elements = false;
        ++depth_;
        return true;
    }
    bool close() {
        --depth_;
        return true;
    }

    std::vector<JsonMember> members_;
    unsigned depth_ = 0;
    bool is_object_ = false;
};

Error refused(std::string message, std::string_view place) {
    return {ErrorCode::kMalformedDocument, std::move(message), std::string(place)};
}

}  // namespace

Result<std::vector<JsonMember>> parse_json_record(std::string_view json, std::string_view place) {
    const Result<void> sound = check_json_text(json, place);
    if (!sound) return tl::unexpected(sound.error());
    RecordHandler handler;
    rapidjson::MemoryStream stream(json.data(), json.size());
    rapidjson::Reader reader;
    constexpr unsigned kFlags = rapidjson::kParseIterativeFlag |
                                rapidjson::kParseValidateEncodingFlag |
                                rapidjson::kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult parsed = reader.Parse<kFlags>(stream, handler);
    if (parsed.Code() == rapidjson::kParseErrorTermination) {
        return tl::unexpected(refused("the record has more than " + std::to_string(kMostMembers) +
                                          " fields, or values in one field",
                                      place));
    }
    if (parsed.IsError()) {
        return tl::unexpected(refused(std::string("not JSON: ") +
                                          rapidjson::GetParseError_En(parsed.Code()) + " at byte " +
                                          std::to_string(parsed.Offset() + 1),
                                      place));
    }
    if (!handler.is_object())
        return tl::unexpected(
            refused("not a JSON object: {\"id\": …, \"body\": …} is wanted", place));
    std::vector<JsonMember>& members = handler.members();
    std::unordered_set<std::string_view> names;
    for (const JsonMember& member : members) {
        if (names.insert(member.name).second) continue;
        constexpr std::size_t kShown = 100;
        return tl::unexpected(
            refused("field '" + std::string(utf8::prefix(member.name, kShown)) + "' is given twice",
                    place));
    }
    return std::move(members);
}

}  // namespace axtar::corpus
