#pragma once

#include <string>
#include <string_view>

namespace axtar::corpus::recommendations {

/// By when a recommendation is to be carried out, as its text says.
///
/// Output: an ISO date ("2019-cu il sentyabrın 1-dək", "by 31 December 2018"; of a month or year
///         its last day: "2023-cü ilin sonunadək", "by the end of 2019"), else the words of a
///         period of days, weeks, months or years ("bir ay ərzində", "within six months"), else
///         empty.
[[nodiscard]] std::string find_deadline(std::string_view text);

}  // namespace axtar::corpus::recommendations
