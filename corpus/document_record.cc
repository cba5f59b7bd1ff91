#include "corpus/document_record.h"

#include "corpus/record_json_internal.h"

namespace axtar::corpus {
namespace {

using namespace record_json;

constexpr const char* kWhat = "document record";

// The members of a document that are one string, in the order in which they are stored.
struct PlainMember {
    const char* name;
    std::string Document::*member;
};
constexpr PlainMember kPlainMembers[] = {
    {"id", &Document::id},
    {"kind", &Document::kind},
    {"lang", &Document::lang},
    {"title", &Document::title},
    {"date", &Document::date},
    {"number", &Document::number},
    {"issuer", &Document::issuer},
    {"source_url", &Document::source_url},
    {"status", &Document::status},
    {"in_force_from", &Document::in_force_from},
    {"in_force_to", &Document::in_force_to},
    {"source_path", &Document::source_path},
};

struct ListMember {
    const char* name;
    std::vector<std::string> Document::*member;
};
constexpr ListMember kListMembers[] = {
    {"addressees", &Document::addressees}, {"topics", &Document::topics},
    {"groups", &Document::groups},         {"places", &Document::places},
    {"mandates", &Document::mandates},     {"cites", &Document::cites},
    {"own_keys", &Document::own_keys},     {"record_lines", &Document::record_lines},
    {"subjects", &Document::subjects},
};

constexpr Role kRoles[] = {Role::kBody, Role::kFootnote, Role::kPriorWording, Role::kFrontMatter,
                           Role::kAnnex};

void put_contents(Writer& writer, const std::vector<ContentsEntry>& contents) {
    writer.Key("contents");
    writer.StartArray();
    for (const ContentsEntry& entry : contents) {
        writer.StartObject();
        put_member(writer, "anchor", std::string_view(entry.anchor));
        put_member(writer, "heading", std::string_view(entry.heading));
        put_member(writer, "path", entry.heading_path);
        if (entry.role != Role::kBody) put_member(writer, "role", role_name(entry.role));
        writer.EndObject();
    }
    writer.EndArray();
}

bool get_role(const Value& object, Role& role) {
    std::string name;
    if (!get(object, "role", name)) return false;
    if (name.empty()) return true;
    for (const Role known : kRoles) {
        if (role_name(known) == name) return role = known, true;
    }
    return false;
}

bool get_contents(const Value& object, std::vector<ContentsEntry>& contents) {
    const auto found = object.FindMember("contents");
    if (found == object.MemberEnd() || !found->value.IsArray()) return false;
    contents.reserve(found->value.Size());
    for (const Value& item : found->value.GetArray()) {
        ContentsEntry entry;
        if (!item.IsObject() || !get(item, "anchor", entry.anchor) ||
            !get(item, "heading", entry.heading) || !get(item, "path", entry.heading_path) ||
            !get_role(item, entry.role)) {
            return false;
        }
        contents.push_back(std::move(entry));
    }
    return true;
}

bool get_extra(const Value& object, std::map<std::string, std::vector<std::string>>& extra) {
    const auto found = object.FindMember("extra");
    if (found == object.MemberEnd()) return true;
    if (!found->value.IsObject()) return false;
    for (const auto& member : found->value.GetObject()) {
        const std::string name(member.name.GetString(), member.name.GetStringLength());
        if (!get_list(member.value, extra[name])) return false;
    }
    return true;
}

}  // namespace

std::string encode(const DocumentRecord& record) {
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.StartObject();
    put_member(writer, "hash", std::string_view(record.hash));
    for (const auto& [name, member] : kPlainMembers) {
        put_member(writer, name, std::string_view(record.document.*member));
    }
    for (const auto& [name, member] : kListMembers)
        put_member(writer, name, record.document.*member);
    if (!record.document.extra.empty()) {
        writer.Key("extra");
        writer.StartObject();
        for (const auto& [name, values] : record.document.extra) {
            writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
            put(writer, values);
        }
        writer.EndObject();
    }
    put_contents(writer, record.contents);
    writer.EndObject();
    return {buffer.GetString(), buffer.GetSize()};
}

Result<DocumentRecord> decode_document_record(std::string_view json) {
    rapidjson::Document tree;
    if (auto parsed = parse(json, kWhat, tree); !parsed) return tl::unexpected(parsed.error());
    if (!tree.IsObject()) return broken(kWhat, "no JSON object");
    DocumentRecord record;
    bool good = get(tree, "hash", record.hash);
    for (const auto& [name, member] : kPlainMembers)
        good &= get(tree, name, record.document.*member);
    for (const auto& [name, member] : kListMembers)
        good &= get(tree, name, record.document.*member);
    good = good && get_extra(tree, record.document.extra) && get_contents(tree, record.contents);
    if (!good || record.document.id.empty())
        return broken(kWhat, "a member is missing or of another type");
    return record;
}

}  // namespace axtar::corpus
