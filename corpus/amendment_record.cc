#include "corpus/amendment_record.h"

#include <algorithm>
#include <array>

#include "corpus/record_json_internal.h"

namespace axtar::corpus {
namespace {

using namespace record_json;

constexpr const char* kWhat = "list of amendments";

struct TextMember {
    const char* name;
    std::string Amendment::*member;
};
constexpr TextMember kTextMembers[] = {
    {"note", &Amendment::note},     {"act_number", &Amendment::act_number},
    {"date", &Amendment::date},     {"provision", &Amendment::provision},
    {"anchor", &Amendment::anchor}, {"prior", &Amendment::prior},
};

constexpr std::array kActions = {AmendmentAction::kInserted,   AmendmentAction::kReplaced,
                                 AmendmentAction::kNewWording, AmendmentAction::kDeleted,
                                 AmendmentAction::kRepealed,   AmendmentAction::kRenumbered,
                                 AmendmentAction::kUnknown};

bool get_action(const Value& object, AmendmentAction& action) {
    std::string name;
    if (!get(object, "action", name)) return false;
    if (name.empty()) return true;
    const auto* found = std::find_if(kActions.begin(), kActions.end(), [&](AmendmentAction known) {
        return amendment_action_name(known) == name;
    });
    if (found == kActions.end()) return false;
    action = *found;
    return true;
}

bool get_amendment(const Value& item, Amendment& amendment) {
    if (!item.IsObject() || !get_action(item, amendment.action)) return false;
    const auto whole = item.FindMember("whole");
    amendment.whole = whole != item.MemberEnd() && whole->value.IsTrue();
    return std::all_of(std::begin(kTextMembers), std::end(kTextMembers), [&](const auto& entry) {
        return get(item, entry.name, amendment.*entry.member);
    });
}

}  // namespace

std::string encode(const std::vector<Amendment>& amendments) {
    if (amendments.empty()) return {};
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.StartArray();
    for (const Amendment& amendment : amendments) {
        writer.StartObject();
        for (const auto& [name, member] : kTextMembers) {
            put_member(writer, name, std::string_view(amendment.*member));
        }
        if (amendment.action != AmendmentAction::kUnknown) {
            put_member(writer, "action", amendment_action_name(amendment.action));
        }
        if (amendment.whole) {
            writer.Key("whole");
            writer.Bool(true);
        }
        writer.EndObject();
    }
    writer.EndArray();
    return {buffer.GetString(), buffer.GetSize()};
}

Result<std::vector<Amendment>> decode_amendments(std::string_view json) {
    std::vector<Amendment> amendments;
    if (json.empty()) return amendments;
    rapidjson::Document tree;
    if (auto parsed = parse(json, kWhat, tree); !parsed) return tl::unexpected(parsed.error());
    if (!tree.IsArray()) return broken(kWhat, "no JSON array");
    amendments.resize(tree.Size());
    for (rapidjson::SizeType i = 0; i < tree.Size(); ++i) {
        if (!get_amendment(tree[i], amendments[i])) {
            return broken(kWhat, "a member is of another type");
        }
    }
    return amendments;
}

}  // namespace axtar::corpus
