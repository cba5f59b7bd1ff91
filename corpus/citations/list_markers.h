#pragma once

#include <string>
#include <string_view>

namespace axtar::corpus {

/// A query, or entries of a pasted list, with blanks for the list's own numbers, so that these are
/// taken for no articles: "1. ECHR 3", "2) ICCPR 7", "(a) CM 145". Of a list that was joined to one
/// line ("1. ECHR 3 2. ICCPR 7") the numbers that go on are blanked, too.
///
/// Output: as many bytes as `text`: places stay as they are.
[[nodiscard]] std::string without_list_markers(std::string_view text);

}  // namespace axtar::corpus
