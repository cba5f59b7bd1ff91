#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace axtar::search {

/// The filter terms of a value as a person typed it, any of which counts: its own where the index
/// has it, else that of the value that facets show so, else those of the values that the index has
/// and that it is another name of ("Ministry of Justice": Ədliyyə Nazirliyi, "Uşaqlar": children,
/// "hesabat": report); else its own all the same. None for no value.
///
/// Source: stored_value(), corpus/names.
[[nodiscard]] std::vector<std::string> value_terms(
    std::string_view field, std::string_view typed,
    const std::function<bool(const std::string&)>& is_known);

/// The values that a typed one may be a label or another name of, best first, whether or not an
/// index has them.
[[nodiscard]] std::vector<std::string> other_values(std::string_view field, std::string_view typed);

}  // namespace axtar::search
