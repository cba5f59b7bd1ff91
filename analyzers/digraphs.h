#pragma once

#include <string>
#include <string_view>

namespace axtar::analyzers {

/// An Azerbaijani word typed with two ASCII letters for one (`kechmish`, `goenderen`), with the
/// folded letter instead: kecmis, gonderen.
///
/// Input:  lower case; a word with any but ASCII letters comes back unchanged.
/// Output: sh→s, ch→c, gh→g, kh→x, oe→o, ue→u, except in the few borrowed words that have these
///   vowels side by side (koeffisient, poema) and in müə words typed plainly (mueyyen, muellim).
[[nodiscard]] std::string without_digraphs(std::string_view word);

}  // namespace axtar::analyzers
