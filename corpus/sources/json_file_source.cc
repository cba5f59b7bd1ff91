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
    const std::string_view record = next_record();
    if (record.empty()) return std::nullopt;
    const std::string number = is_array_ ? ":" + std::to_string(++count_) : "";
    const std::string place = file_.place + number;
    Result<std::vector<JsonMember>> members = parse_json_record(record, place);
    if (!members) return tl::unexpected(members.error());
    Result<Document> document = builder_.build(std::move(*members), place, file_.id + number);
    if (!document) return tl::unexpected(document.error());
    return std::optional<Document>(std::move(*document));
}

// The next element of the array, by its commas; whether it is sound is seen when it is parsed.
// One after the other: a list of all would take many times the memory of an array of "{}".
std::string_view JsonFileSource::next_record() {
    if (!is_array_) return std::exchange(rest_, {});
    unsigned depth = 0;
    bool in_string = false;
    std::size_t start = 0;
    for (std::size_t i = 0; i < rest_.size(); ++i) {
        const char c = rest_[i];
        if (in_string) {
            if (c == '\\') ++i;
            if (c == '"') in_string = false;
            continue;
        }
        if (c == '"') in_string = true;
        if (c == '[' || c == '{') ++depth;
        const bool closes_array = (c == ']' || c == '}') && depth == 0;
        if ((c == ']' || c == '}') && depth > 0) --depth;
        if (!closes_array && !(c == ',' && depth == 0)) continue;
        const std::string_view element = trimmed(rest_.substr(start, i - start));
        start = i + 1;
        if (element.empty() && !closes_array) continue;
        rest_ = closes_array ? std::string_view() : rest_.substr(start);
        return element;
    }
    rest_ = {};
    return {};
}

Result<void> JsonFileSource::find_records() {
    std::string_view json = file_.bytes;
    if (json.starts_with("\xEF\xBB\xBF")) json.remove_prefix(3);
    json = trimmed(json);
    if (const auto sound = check_json_text(json, file_.place, kMaxDepth); !sound) return sound;
    if (json.starts_with('{')) {
        const Result<std::vector<JsonMember>> members = parse_json_record(json, file_.place);
        if (!members || !has_text(*members)) return pass_over();
        rest_ = json;
        return {};
    }
    if (!json.starts_with('[')) return pass_over();
    rest_ = json.substr(1);
    is_array_ = true;
    const std::string_view all = rest_;
    const bool records = next_record().starts_with('{');
    rest_ = records ? all : std::string_view();
    return records ? Result<void>() : pass_over();
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
    const std::uint64_t done = started_ ? total - rest_.size() : 0;
    return {.bytes_done = done, .bytes_total = total};
}

}  // namespace axtar::corpus
