#pragma once

#include <cstddef>
#include <optional>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads a treaty by words of its title in any case of letters, as people type them: "convention on
/// domestic violence", "Optional Protocol to the CRC", "vətəndaşlığı olmayan şəxslər haqqında
/// konvensiya". Its key is `treaty:` and these words, and it means a treaty only beside a
/// provision: which one, the index says (treaties_of_title()).
///
/// Input:  `at` is the first word of the name in English, or the noun that the title stands before
///         ("domestic violence convention"); in Azerbaijani what stands behind the title
///         ("haqqında", "dair", "üzrə", "qarşı") or a noun that belongs to the words before it
///         ("zorakılıq konvensiyası"); the title stands behind lexeme `from`. For queries.
/// Output: in English the title ends before an article, a verb of a question, a State or another
///         act. Nothing for "the Convention" with no title behind it, nor for "Convention against
///         Turkey".
[[nodiscard]] std::optional<ActMention> read_query_treaty(const Scan& scan, std::size_t from,
                                                          std::size_t at);

/// Reads the protocol of a known treaty that stands at lexeme `at`, by its bare kind: "CRC Optional
/// Protocol", "Additional Protocol to the CRC", "Uşaq hüquqları haqqında Konvensiyaya Fakültativ
/// Protokol". The key is as above. Nothing for the European Convention, whose protocols have
/// numbers.
[[nodiscard]] std::optional<ActMention> read_query_protocol(const Scan& scan, std::size_t at);

}  // namespace axtar::corpus::citations
