#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace axtar::search {

/// The filter term of a value as a person typed it: its own where the index has it, else that of
/// the value that it is another name of ("Ministry of Justice": Ədliyyə Nazirliyi, "Children":
/// children), by the built-in lists of names; else its own all the same. Empty for no value.
///
/// Source: corpus/names; fields that no list knows have no other names.
[[nodiscard]] std::string value_term(std::string_view field, std::string_view typed,
                                     const std::function<bool(const std::string&)>& is_known);

/// What readers of either language see for a value of a facet.
[[nodiscard]] std::vector<std::string> value_labels(std::string_view field, std::string_view value);

}  // namespace axtar::search
