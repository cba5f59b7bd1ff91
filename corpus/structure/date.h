#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace axtar::corpus {

/// A date in a text: bytes [start, start + length) say it.
struct FoundDate {
    std::string iso = {};  ///< YYYY-MM-DD
    std::size_t start = 0;
    std::size_t length = 0;
};

/// The first full date (day, month, year) of a text in Azerbaijani or English.
///
/// Forms: 28 dekabr 2001-ci il; 1995-ci il noyabrın 12-də; 2015-ci il 29 dekabr; 12 November 2009;
///        November 12, 2009; 12th of November 2009; 23-10-2020; 28.12.2018; 28/12/2018; 2018-12-28.
/// Output: days that exist only, years 1000 to 2999. Numbers alone read day before month.
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view text);

/// The date that a whole string is ("28.12.2018", "28 dekabr 2018-ci il tarixli"), or nothing.
[[nodiscard]] std::optional<std::string> parse_date(std::string_view text);

}  // namespace axtar::corpus
