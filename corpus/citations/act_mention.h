#pragma once

#include <cstddef>
#include <optional>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads the name of an act that begins at lexeme `at`: a known code, law or treaty in either
/// language, a title in quotation marks with "… Qanunu" behind it, a law by its number,
/// "Konstitusiyanın". The mention begins earlier where "Azərbaycan Respublikasının" stands before
/// it. Nothing where the act is another State's.
[[nodiscard]] std::optional<ActMention> read_act(const Scan& scan, std::size_t at);

/// Reads "bu Məcəllənin", "həmin Qanunun", "Konvensiyanın", "Qaydaların": an act that the text has
/// named before, or the one that holds the text. Only where it is in the genitive.
[[nodiscard]] std::optional<ActMention> read_act_named_before(const Scan& scan, std::size_t at);

}  // namespace axtar::corpus::citations
