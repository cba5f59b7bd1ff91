#pragma once

#include <string>
#include <string_view>

#include "analyzers/language.h"

namespace axtar::analyzers {

/// The stem of a lower-case word by the stemmer of one language; kUnknown leaves it as it is.
///
/// Azerbaijani words typed with sh, ch, oe, ue are stemmed in the letters meant (digraphs.h).
///
/// Output: never empty for a word that is not empty.
/// Threads: safe.
[[nodiscard]] std::string stem_word(std::string_view word, Language language);

/// The Azerbaijani stem of a word as it is written, sh and ch taken for two letters.
[[nodiscard]] std::string stem_plain_azerbaijani(std::string_view word);

/// Which stemmer a lower-case word of a passage gets. Letters that only one of the two languages
/// has decide before the passage: `Rights` keeps its English plural rule in an Azerbaijani report,
/// `Məhkəməsi` its suffixes in an English one.
[[nodiscard]] Language stem_language(std::string_view word, Language passage);

/// A word in two: the stem of it all is `kept` and behind it the stem of `stemmed`.
struct StemPlace {
    std::string kept = {};
    std::string stemmed = {};  ///< without hyphens
};
/// Where a hyphenated word is stemmed: as if it had no hyphens (`ayrı-seçkiliyin`, `kitab-ların`),
/// unless the stemmer would take the whole last part, a word by itself, for endings: of
/// `qeyri-insani` (`-in`, `-sa`, `-nı`) nothing but `qeyri` would be left.
[[nodiscard]] StemPlace stem_place(std::string_view hyphenated, Language passage);

}  // namespace axtar::analyzers
