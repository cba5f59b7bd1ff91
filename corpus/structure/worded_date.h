#pragma once

#include <string>
#include <string_view>

namespace axtar::corpus {

/// The first date of an English text that is written as treaties close: "this fourth day of
/// November one thousand nine hundred and fifty", "this 16th day of May 2005", "the twenty-fifth of
/// October 1980", "ninth day of July of the year one thousand nine hundred and forty-eight".
///
/// Output: ISO, or empty.
[[nodiscard]] std::string find_worded_date(std::string_view text);

}  // namespace axtar::corpus
