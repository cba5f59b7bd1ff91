#pragma once

#include <string_view>

namespace axtar::corpus {

/// Laws enter into force on publication, or on a day that they name: for so long after its date an
/// act may not have been law yet. docs/amendments.md has the reasons.
inline constexpr int kEntryDays = 92;

/// True for a day of the calendar as ISO 8601 has it: YYYY-MM-DD.
[[nodiscard]] bool is_day(std::string_view iso);

/// Whether an act of one date may not have been in force at another, later one; false where either
/// is no day.
[[nodiscard]] bool may_not_be_in_force(std::string_view act, std::string_view date);

}  // namespace axtar::corpus
