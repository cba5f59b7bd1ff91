#pragma once

#include <string>
#include <string_view>

#include "corpus/citations/known_acts.h"

namespace axtar::corpus {

/// A key in words, for a reader: `az:cm/145.2` is "Cinayət Məcəlləsinin 145.2-ci maddəsi" and
/// "Article 145.2 of the Criminal Code".
///
/// Input:  a citation key; `lang` is "az" or "en" (anything else is taken for "en").
/// Output: UTF-8; an act that the table does not know is shown by what its key says.
[[nodiscard]] std::string citation_label(std::string_view key, std::string_view lang,
                                         const KnownActs& acts = KnownActs::built_in());

/// The ending that an ordinal number takes in Azerbaijani, by the last vowel of the spoken number:
/// "ci" for 1, "cü" for 3, "cı" for 6, "cu" for 9. The last number of "145.2" and of "12-1" counts.
[[nodiscard]] std::string_view ordinal_ending(std::string_view number);

/// The genitive of a name that may end in a possessive: "Məcəlləsi" gives "Məcəlləsinin".
[[nodiscard]] std::string azerbaijani_genitive(std::string_view name);

}  // namespace axtar::corpus
