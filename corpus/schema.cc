#include "corpus/schema.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "corpus/sources/json_text.h"

namespace axtar::corpus {
namespace {

using JsonValue = rapidjson::Value;

constexpr std::size_t kMaxDeclaredFields = 64;

// Names that a declared field must not take: parameters of a search and fields of a record.
constexpr std::array<std::string_view, 51> kReserved = {
    "q",          "query",    "sort",        "page",        "limit",         "offset",
    "cursor",     "facets",   "facet",       "lang_ui",     "roles",         "role",
    "group",      "group_by", "expand",      "explain",     "from",          "to",
    "date",       "id",       "type",        "title",       "body",          "text",
    "number",     "source",   "source_url",  "source_path", "in_force_from", "in_force_to",
    "addressees", "topics",   "groups",      "places",      "mandates",      "cites",
    "collection", "extra",    "format",      "heading",     "anchor",        "hl",
    "as_of",      "ui",       "sections",    "snippets",    "facet_limit",   "histogram",
    "count_by",   "act",      "institutions"};

Error refused(std::string message, std::string_view place) {
    return {ErrorCode::kInvalidArgument, std::move(message), std::string(place)};
}

std::string text_of(const JsonValue& value) { return {value.GetString(), value.GetStringLength()}; }

bool is_field_name(std::string_view name) {
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    return !name.empty() && name.size() <= 31 && lower(name.front()) &&
           std::all_of(name.begin(), name.end(),
                       [&](char c) { return lower(c) || (c >= '0' && c <= '9') || c == '_'; });
}

Result<FieldType> parse_type(const JsonValue& value, const std::string& name,
                             std::string_view place) {
    const std::string type = value.IsString() ? text_of(value) : "";
    if (type == "keyword") return FieldType::kKeyword;
    if (type == "number") return FieldType::kNumber;
    if (type == "date") return FieldType::kDate;
    return tl::unexpected(
        refused("field '" + name + "': \"type\" is \"keyword\", \"number\" or \"date\"", place));
}

Result<void> parse_labels(const JsonValue& value, Field& field, std::string_view place) {
    if (!value.IsObject()) {
        return tl::unexpected(refused(
            "field '" + field.name + "': \"label\" is an object with \"az\" and \"en\"", place));
    }
    for (const auto& [language, label] : value.GetObject()) {
        const std::string name = text_of(language);
        if ((name != "az" && name != "en") || !label.IsString()) {
            return tl::unexpected(refused("field '" + field.name + "': \"label\" holds \"" + name +
                                              "\"; texts under \"az\" and \"en\" are wanted",
                                          place));
        }
        (name == "az" ? field.label_az : field.label_en) = text_of(label);
    }
    return {};
}

Result<void> parse_member(const std::string& member, const JsonValue& value, Field& field,
                          std::string_view place) {
    if (member == "name") return {};
    if (member == "label") return parse_labels(value, field, place);
    if (member == "type") {
        const Result<FieldType> type = parse_type(value, field.name, place);
        if (!type) return tl::unexpected(type.error());
        field.type = *type;
        return {};
    }
    if (member == "facet" || member == "multi_valued") {
        if (!value.IsBool()) {
            return tl::unexpected(
                refused("field '" + field.name + "': \"" + member + "\" is true or false", place));
        }
        (member == "facet" ? field.facet : field.multi_valued) = value.GetBool();
        return {};
    }
    return tl::unexpected(
        refused("field '" + field.name + "': \"" + member +
                    "\" is not known; name, type, facet, multi_valued and label are",
                place));
}

Result<Field> parse_field(const JsonValue& value, std::string_view place) {
    const bool named = value.IsObject() && value.HasMember("name") && value["name"].IsString();
    if (!named)
        return tl::unexpected(refused("each of \"fields\" is an object with a \"name\"", place));
    Field field{.name = text_of(value["name"])};
    if (!is_field_name(field.name)) {
        return tl::unexpected(
            refused("field name '" + field.name +
                        "': 1 to 31 of a-z 0-9 _ that start with a letter are accepted",
                    place));
    }
    if (std::find(kReserved.begin(), kReserved.end(), field.name) != kReserved.end()) {
        return tl::unexpected(refused(
            "field name '" + field.name + "' is taken by a built-in field or parameter", place));
    }
    for (const auto& [member, content] : value.GetObject()) {
        const Result<void> parsed = parse_member(text_of(member), content, field, place);
        if (!parsed) return tl::unexpected(parsed.error());
    }
    if (field.label_az.empty()) field.label_az = field.name;
    if (field.label_en.empty()) field.label_en = field.name;
    return field;
}

Field built_in_field(std::string name, bool multi_valued, std::string az, std::string en) {
    return {.name = std::move(name),
            .type = FieldType::kKeyword,
            .multi_valued = multi_valued,
            .facet = true,
            .label_az = std::move(az),
            .label_en = std::move(en)};
}

std::string_view type_name(FieldType type) {
    switch (type) {
        case FieldType::kKeyword:
            return "keyword";
        case FieldType::kNumber:
            return "number";
        case FieldType::kDate:
            return "date";
    }
    return "keyword";
}

std::size_t built_in_count() {
    static const std::size_t count = Schema::built_in().fields().size();
    return count;
}

}  // namespace

Schema Schema::built_in() {
    Schema schema;
    schema.fields_ = {
        built_in_field("kind", false, "Növ", "Kind"),
        built_in_field("lang", false, "Dil", "Language"),
        built_in_field("status", false, "Vəziyyət", "Status"),
        built_in_field("issuer", false, "Sənədi verən", "Issuer"),
        built_in_field("addressee", true, "Ünvanlandığı qurum", "Addressee"),
        built_in_field("institution", true, "Qurum", "Institution"),
        built_in_field("topic", true, "Mövzu", "Topic"),
        built_in_field("affected_group", true, "Aid olduğu qrup", "Affected group"),
        built_in_field("place", true, "Yer", "Place"),
        built_in_field("mandate", true, "Mandat", "Mandate"),
        built_in_field("year", false, "İl", "Year"),
    };
    schema.fields_.back().type = FieldType::kNumber;
    schema.fields_.push_back(built_in_field("unit", false, "Hissənin növü", "Kind of part"));
    static constexpr std::array<std::string_view, 6> kPerSection = {
        "status", "addressee", "institution", "topic", "place", "unit"};
    for (Field& field : schema.fields_) {
        field.per_section =
            std::find(kPerSection.begin(), kPerSection.end(), field.name) != kPerSection.end();
    }
    return schema;
}

Result<Schema> Schema::parse(std::string_view json, std::string_view place) {
    const Result<void> sound = check_json_text(json, place);
    if (!sound) return tl::unexpected(refused(sound.error().message, place));
    rapidjson::Document parsed;
    parsed.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                 rapidjson::kParseNumbersAsStringsFlag>(json.data(), json.size());
    if (parsed.HasParseError()) {
        return tl::unexpected(refused(std::string("not JSON: ") +
                                          rapidjson::GetParseError_En(parsed.GetParseError()) +
                                          " at byte " + std::to_string(parsed.GetErrorOffset() + 1),
                                      place));
    }
    if (!parsed.IsObject() || !parsed.HasMember("fields") || !parsed["fields"].IsArray())
        return tl::unexpected(refused("an object with an array \"fields\" is wanted", place));
    Schema schema = built_in();
    for (const JsonValue& value : parsed["fields"].GetArray()) {
        Result<Field> field = parse_field(value, place);
        if (!field) return tl::unexpected(field.error());
        if (schema.find(field->name) != nullptr) {
            return tl::unexpected(refused(
                "field name '" + field->name + "' is taken by a built-in field or given twice",
                place));
        }
        schema.fields_.push_back(std::move(*field));
    }
    if (schema.fields_.size() > built_in_count() + kMaxDeclaredFields)
        return tl::unexpected(refused("at most 64 fields can be declared", place));
    return schema;
}

const Field* Schema::find(std::string_view name) const {
    const auto found = std::find_if(fields_.begin(), fields_.end(),
                                    [&](const Field& field) { return field.name == name; });
    return found == fields_.end() ? nullptr : &*found;
}

std::vector<Field> Schema::declared() const {
    if (fields_.size() <= built_in_count()) return {};
    return {fields_.begin() + static_cast<std::ptrdiff_t>(built_in_count()), fields_.end()};
}

std::string Schema::to_json() const {
    rapidjson::StringBuffer buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(buffer);
    const auto text = [&](std::string_view value) {
        writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    };
    writer.StartObject();
    writer.Key("fields");
    writer.StartArray();
    for (const Field& field : declared()) {
        writer.StartObject();
        writer.Key("name");
        text(field.name);
        writer.Key("type");
        text(type_name(field.type));
        writer.Key("facet");
        writer.Bool(field.facet);
        writer.Key("multi_valued");
        writer.Bool(field.multi_valued);
        writer.Key("label");
        writer.StartObject();
        writer.Key("az");
        text(field.label_az);
        writer.Key("en");
        text(field.label_en);
        writer.EndObject();
        writer.EndObject();
    }
    writer.EndArray();
    writer.EndObject();
    return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace axtar::corpus
