#include "corpus/sources/json_file_source.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/sources/json_record.h"
#include "corpus/sources/json_text.h"

namespace axtar::corpus {
namespace {

// Records may nest 32 deep; here an array is around them.
constexpr unsigned kMaxDepth = 33;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    const std::size_t last = text.find_last_not_of(kBlanks);
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// The elements of an array, by its commas; whether each is sound is seen when it is parsed.
std::vector<std::string_view> elements(std::string_view array) {
    std::vector<std::string_view> found;
    std::size_t start = 1;
    unsigned depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < array.size(); ++i) {
        const char c = array[i];
        if (in_string) {
            if (c == '\\') ++i;
            if (c == '"') in_string = false;
            continue;
        }
        if (c == '"') in_string = true;
        if (c == '[' || c == '{') ++depth;
        const bool closes = (c == ']' || c == '}') && depth > 0 && --depth == 0;
        if (!closes && !(c == ',' && depth == 1)) continue;
        const std::string_view element = trimmed(array.substr(start, i - start));
        if (!element.empty()) found.push_back(element);
        start = i + 1;
        if (closes) break;
    }
    return found;
}

bool has_text(const std::vector<JsonMember>& members) {
    return std::any_of(members.begin(), members.end(), [](const JsonMember& member) {
        return member.name == "body" || member.name == "text";
    });
}

}  // namespace

JsonFileSource::JsonFileSource(ContainerFile file, RecordBuilder builder)
    : file_(std::move(file)), builder_(std::move(builder)) {}

Result<std::optional<Document>> JsonFileSource::next() {
    if (!started_) {
        started_ = true;
        if (const auto found = find_records(); !found) return tl::unexpected(found.error());
    }
    if (next_ == records_.size()) return std::nullopt;
    const std::string_view record = records_[next_++];
    const std::string number = is_array_ ? ":" + std::to_string(next_) : "";
    const std::string place = file_.place + number;
    Result<std::vector<JsonMember>> members = parse_json_record(record, place);
    if (!members) return tl::unexpected(members.error());
    Result<Document> document = builder_.build(std::move(*members), place, file_.id + number);
    if (!document) return tl::unexpected(document.error());
    return std::optional<Document>(std::move(*document));
}

Result<void> JsonFileSource::find_records() {
    std::string_view json = file_.bytes;
    if (json.starts_with("\xEF\xBB\xBF")) json.remove_prefix(3);
    json = trimmed(json);
    if (const auto sound = check_json_text(json, file_.place, kMaxDepth); !sound) return sound;
    if (json.starts_with('{')) {
        const Result<std::vector<JsonMember>> members = parse_json_record(json, file_.place);
        if (!members || !has_text(*members)) return pass_over();
        records_ = {json};
        return {};
    }
    if (!json.starts_with('[')) return pass_over();
    is_array_ = true;
    records_ = elements(json);
    if (records_.empty() || !records_.front().starts_with('{')) {
        records_.clear();
        return pass_over();
    }
    return {};
}

Result<void> JsonFileSource::pass_over() {
    const std::string reason =
        "not a document: an object with \"id\" and \"body\", an array of such, or .jsonl with one "
        "a line is read; fields of NAME.html come from NAME.meta.json";
    if (file_.named)
        return tl::unexpected(Error{ErrorCode::kMalformedDocument, reason, file_.place});
    builder_.note(file_.place + ": " + reason);
    return {};
}

DocumentSource::Progress JsonFileSource::progress() const {
    const std::uint64_t total = file_.bytes.size();
    const std::uint64_t done = records_.empty() ? 0 : total * next_ / records_.size();
    return {.bytes_done = done, .bytes_total = total};
}

}  // namespace axtar::corpus
