#include "corpus/sources/record_mapping.h"

#include <array>
#include <utility>

namespace axtar::corpus {
namespace {

struct TextField {
    std::string_view name = {};
    std::string Document::*field = nullptr;
};
constexpr std::array<TextField, 12> kTextFields = {{
    {"id", &Document::id},
    {"kind", &Document::kind},
    {"type", &Document::kind},
    {"lang", &Document::lang},
    {"title", &Document::title},
    {"date", &Document::date},
    {"number", &Document::number},
    {"issuer", &Document::issuer},
    {"source_url", &Document::source_url},
    {"status", &Document::status},
    {"in_force_from", &Document::in_force_from},
    {"in_force_to", &Document::in_force_to},
}};

struct ListField {
    std::string_view name = {};
    std::vector<std::string> Document::*field = nullptr;
};
constexpr std::array<ListField, 13> kListFields = {{
    {"addressees", &Document::addressees},
    {"addressee", &Document::addressees},
    {"topics", &Document::topics},
    {"topic", &Document::topics},
    {"groups", &Document::groups},
    {"group", &Document::groups},
    {"affected_groups", &Document::groups},
    {"affected_group", &Document::groups},
    {"places", &Document::places},
    {"place", &Document::places},
    {"mandates", &Document::mandates},
    {"mandate", &Document::mandates},
    {"cites", &Document::cites},
}};

Error wrong_type(const JsonMember& member, std::string_view wanted, std::string_view place) {
    return {
        ErrorCode::kMalformedDocument,
        "field '" + member.name + "' is of the wrong type: " + std::string(wanted) + " is wanted",
        std::string(place)};
}

// Text, or a number where someone wrote 246 for "246".
bool is_single(const JsonMember& member) {
    return member.kind == JsonKind::kText || member.kind == JsonKind::kNumber;
}

bool is_list(const JsonMember& member) {
    return is_single(member) || (member.kind == JsonKind::kArray && member.plain_elements);
}

bool is_web_address(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

class RecordMapper {
public:
    RecordMapper(const Schema& schema, std::string_view place, SourceNotes& notes)
        : declared_(schema.declared()), place_(place), notes_(notes) {}

    Result<void> add(JsonMember& member) {
        if (member.kind == JsonKind::kNull) return {};
        for (const TextField& each : kTextFields) {
            if (each.name == member.name) return set_text(record_.document.*each.field, member);
        }
        for (const ListField& each : kListFields) {
            if (each.name == member.name) return set_list(record_.document.*each.field, member);
        }
        if (member.name == "body" || member.name == "text") return set_text(record_.body, member);
        if (member.name == "source") return set_source(member);
        for (const Field& field : declared_) {
            if (field.name == member.name)
                return set_list(record_.document.extra[field.name], member);
        }
        notes_.add("field '" + member.name + "' is not in the schema: not indexed");
        return {};
    }

    MappedRecord record_ = {};

private:
    Result<void> set_text(std::string& field, JsonMember& member) {
        if (!is_single(member)) return tl::unexpected(wrong_type(member, "a text", place_));
        if (!field.empty()) {
            return tl::unexpected(Error{ErrorCode::kMalformedDocument,
                                        "field '" + member.name +
                                            "' is given under two names (kind and type, or body "
                                            "and text): keep one of them",
                                        std::string(place_)});
        }
        field = std::move(member.values.front());
        return {};
    }

    Result<void> set_list(std::vector<std::string>& field, JsonMember& member) {
        if (!is_list(member))
            return tl::unexpected(wrong_type(member, "a text or an array of texts", place_));
        for (std::string& value : member.values) field.push_back(std::move(value));
        return {};
    }

    // Where a record came from is kept only where a reader can open it.
    Result<void> set_source(JsonMember& member) {
        if (!is_single(member)) return tl::unexpected(wrong_type(member, "a text", place_));
        if (!is_web_address(member.values.front())) {
            notes_.add("field 'source' is not a web address: not kept");
        } else if (record_.document.source_url.empty()) {
            record_.document.source_url = std::move(member.values.front());
        }
        return {};
    }

    std::vector<Field> declared_;
    std::string_view place_;
    SourceNotes& notes_;
};

}  // namespace

Result<MappedRecord> map_record(std::vector<JsonMember> members, const Schema& schema,
                                std::string_view place, SourceNotes& notes) {
    RecordMapper mapper(schema, place, notes);
    for (JsonMember& member : members) {
        const Result<void> added = mapper.add(member);
        if (!added) return tl::unexpected(added.error());
    }
    mapper.record_.document.source_path = place;
    return std::move(mapper.record_);
}

}  // namespace axtar::corpus
