#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/names/endings.h"
#include "corpus/names/name_list.h"
#include "corpus/names/words.h"

namespace axtar::corpus::names {

/// Stands in a name for a number of up to three digits.
inline constexpr std::string_view kNumberMark = "{number}";

/// Replaces each entry with {place}, {city} or {district} in its names by one for each city and
/// district of `places`; {place} stands for both kinds. An English pattern is filled with every
/// English name of the place.
void expand_places(std::vector<Entry>& entries, const std::vector<Entry>& places);

/// The case that the ending behind a hyphen says, where word `at` is followed by one: `DİN-ə`.
[[nodiscard]] Case case_behind_hyphen(const Words& words, std::size_t at);

}  // namespace axtar::corpus::names
