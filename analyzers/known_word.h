#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace axtar::analyzers {

/// Whether a lower-case word reads as Azerbaijani: a root of the stemmer's lexicon, or a word built
/// on one (hava-sız), with regular suffixes.
///
/// Input:   folded or not, as the stemmer takes it.
/// Threads: safe.
[[nodiscard]] bool is_known_azerbaijani(std::string_view word);

/// What is left of a word when its Azerbaijani suffixes go one by one: `neçədir` → `neçə`. The
/// letters of the word, none restored.
[[nodiscard]] std::vector<std::string> without_endings(std::string_view word);

/// Whether the vowels of an Azerbaijani word's suffixes follow those of its stem: `çıxarıblar`, not
/// `çıxariblar`. True where the letters do not tell (folded, English).
[[nodiscard]] bool has_harmonic_endings(std::string_view word);

/// The letters that vowel harmony asks of a folded ending behind a stem that has its letters:
/// `çıxar` + `iblar` → `ıblar`. An ending that has letters of its own comes back as it is.
[[nodiscard]] std::string in_harmony(std::string_view stem, std::string_view ending);

}  // namespace axtar::analyzers
