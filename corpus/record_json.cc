#include "base/utf8.h"
#include "corpus/record_json_internal.h"

namespace axtar::corpus::record_json {

void put(Writer& writer, std::string_view text) {
    if (!utf8::is_valid(text)) {
        const std::string repaired = utf8::repair(text);
        writer.String(repaired.data(), static_cast<rapidjson::SizeType>(repaired.size()));
        return;
    }
    writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void put(Writer& writer, const std::vector<std::string>& list) {
    writer.StartArray();
    for (const std::string& text : list) put(writer, text);
    writer.EndArray();
}

bool get(const Value& object, const char* name, std::string& text) {
    const auto found = object.FindMember(name);
    if (found == object.MemberEnd()) return true;
    if (!found->value.IsString()) return false;
    text.assign(found->value.GetString(), found->value.GetStringLength());
    return true;
}

bool get_list(const Value& array, std::vector<std::string>& list) {
    if (!array.IsArray()) return false;
    for (const Value& item : array.GetArray()) {
        if (!item.IsString()) return false;
        list.emplace_back(item.GetString(), item.GetStringLength());
    }
    return true;
}

bool get(const Value& object, const char* name, std::vector<std::string>& list) {
    const auto found = object.FindMember(name);
    return found == object.MemberEnd() || get_list(found->value, list);
}

Result<void> parse(std::string_view json, const char* what, rapidjson::Document& tree) {
    // Iterative, so that depth costs no stack; numbers as strings, because RapidJSON 1.1.0
    // overflows on some exponents (CVE-2024-38517). A record has neither depth nor numbers.
    constexpr unsigned kFlags = rapidjson::kParseIterativeFlag |
                                rapidjson::kParseNumbersAsStringsFlag |
                                rapidjson::kParseValidateEncodingFlag;
    tree.Parse<kFlags>(json.data(), json.size());
    if (tree.HasParseError()) {
        return broken(what, "no JSON at byte " + std::to_string(tree.GetErrorOffset()));
    }
    return {};
}

tl::unexpected<Error> broken(const char* what, std::string_view reason) {
    return tl::unexpected(Error{ErrorCode::kIncompatible,
                                "a stored " + std::string(what) +
                                    " cannot be read: " + std::string(reason) +
                                    "; `axtar check` names the collection to rebuild",
                                {}});
}

}  // namespace axtar::corpus::record_json
