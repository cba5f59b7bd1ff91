#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "base/result.h"

/// What the records that the index stores as JSON share: members of text and of lists of text.
namespace axtar::corpus::record_json {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;
using Value = rapidjson::Value;

/// Ill-formed UTF-8 is repaired: a record that is none could not be shown. Sources repair, this is
/// the last gate.
void put(Writer& writer, std::string_view text);
void put(Writer& writer, const std::vector<std::string>& list);

/// Empty members are left out: most documents fill a third of them.
template <class Content>
void put_member(Writer& writer, const char* name, const Content& content) {
    if (content.empty()) return;
    writer.Key(name);
    put(writer, content);
}

/// An absent member is an empty one; false for a member of another type, which makes the record
/// unreadable.
[[nodiscard]] bool get(const Value& object, const char* name, std::string& text);
[[nodiscard]] bool get(const Value& object, const char* name, std::vector<std::string>& list);
[[nodiscard]] bool get_list(const Value& array, std::vector<std::string>& list);

/// Parses a stored record's text; `what` names it in the error ("document record").
///
/// Errors: kIncompatible.
[[nodiscard]] Result<void> parse(std::string_view json, const char* what,
                                 rapidjson::Document& tree);

/// The Error for a record that cannot be read.
[[nodiscard]] tl::unexpected<Error> broken(const char* what, std::string_view reason);

}  // namespace axtar::corpus::record_json
