#pragma once

#include <string>
#include <string_view>

namespace axtar::analyzers {

/// Whether an Azerbaijani word is typed with two ASCII letters for one: `kechmish`, `goenderen`.
[[nodiscard]] bool has_digraphs(std::string_view word);

/// Such a word with the folded letter instead: kecmis, gonderen.
///
/// Input:  lower case, only ASCII letters; any other word comes back unchanged.
/// Output: sh→s, ch→c; oe→o and ue→u where the word has no back vowel a (poema, sual) and is none
/// of
///   the few borrowed ones that have these sounds side by side (koeffisient).
[[nodiscard]] std::string without_digraphs(std::string_view word);

}  // namespace axtar::analyzers
