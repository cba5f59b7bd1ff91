#pragma once

#include <cstddef>
#include <string_view>

namespace axtar::corpus::recommendations {

/// What a heading says of the text under it.
enum class HeadingKind {
    kOther,
    kRecommendations,
    kEarlierRecommendations,
    kPersons  ///< those who were there
};

/// "Tövsiyələr", "9. Tövsiyələr", "Conclusions and recommendations" announce a list; "State of
/// earlier recommendations", "İcra olunmamış tövsiyələr", "Accepted recommendations" tell of
/// others, "Composition of the delegation" of people.
[[nodiscard]] HeadingKind heading_kind(std::string_view heading);

/// Bytes of a label that announces one recommendation on the same line ("Recommendation 3: ",
/// "Tövsiyə: "); 0 where the line has none.
[[nodiscard]] std::size_t recommendation_label(std::string_view line);

/// A line that may be a heading which the structure did not take for one: short, no full stop,
/// colon or semicolon at its end.
[[nodiscard]] bool may_be_heading(std::string_view line);

}  // namespace axtar::corpus::recommendations
