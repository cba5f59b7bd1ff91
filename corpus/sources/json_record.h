#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace axtar::corpus {

enum class JsonKind { kNull, kText, kNumber, kBool, kArray, kObject };

/// One member of a JSON object as read from a file.
struct JsonMember {
    std::string name = {};
    JsonKind kind = JsonKind::kNull;
    std::vector<std::string> values = {};  ///< the text, number or bool; of an array its elements
    bool plain_elements = true;  ///< of an array: texts and numbers only, no null, object or array
};

/// The members of one JSON object, in their order.
///
/// Input:  one JSON text, UTF-8; see check_json_text for what is refused first.
/// Output: texts with \u0000 and lone low surrogates repaired; numbers as written. A high surrogate
///         without its partner is no JSON.
/// Errors: kMalformedDocument: not JSON (with byte), not an object, a name given twice; more than
///         kMostMembers members, or values in one of them.
[[nodiscard]] Result<std::vector<JsonMember>> parse_json_record(std::string_view json,
                                                                std::string_view place);

/// A record has some forty fields; a member takes twenty times the memory of its text.
inline constexpr std::size_t kMostMembers = 10'000;

}  // namespace axtar::corpus
