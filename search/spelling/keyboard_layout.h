#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace axtar::search {

/// What a person meant who typed with another keyboard layout switched on than he believed: the
/// same keys in the layouts of Azerbaijani and of English.
///
/// `hwquq` and `m'hk'm'` were typed for hüquq and məhkəmə on an English keyboard, `ргьфт` for human
/// on a Russian one, `laü` for law on an Azerbaijani one.
/// Input:  a piece of a query between spaces, UTF-8.
/// Output: lower case; readings that differ from the input, the likeliest first, at most 5. A sign
///         at the end (`,` `.` `;`) is read both as a letter and as a sign.
/// Source: the layouts "Azerbaijani Latin", "US" and "Russian" of Windows.
[[nodiscard]] std::vector<std::string> other_layouts(std::string_view piece);

/// What a person meant who wrote Azerbaijani letters by signs that look or sound alike, as in
/// chats: `6ikay3t`, `4ixi6`, `wexsiyyet`, `maehkaemae`. Readings as above; none with letters for
/// the digits of a number or a code (`w33`, `form4`), which are not among letters, or not fewer.
[[nodiscard]] std::vector<std::string> other_letters(std::string_view piece);

}  // namespace axtar::search
