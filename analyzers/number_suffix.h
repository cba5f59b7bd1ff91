#pragma once

#include <cstddef>
#include <string_view>

namespace axtar::analyzers {

/// Whether letters are an ending that Azerbaijani writes behind numbers, acronyms and closing
/// quotes: -ci, -nin, -dən, -lərin, -dək ... Any case and any of the harmonic vowels, also without
/// the letters of the alphabet (`-nin`, `-NİN`, `-den`).
[[nodiscard]] bool is_number_suffix(std::string_view letters);

/// Whether letters are an ordinal ending written without a hyphen: `2012ci`, `20th`.
[[nodiscard]] bool is_ordinal_suffix(std::string_view letters);

/// Whether the word looks like an acronym: two or more letters, all capitals, or (as typed in a
/// query) two to five small consonants.
[[nodiscard]] bool is_acronym(std::string_view word);

/// Whether the word is an acronym in capitals with the small s of English behind it: NGOs, MPs.
[[nodiscard]] bool is_plural_acronym(std::string_view word);

}  // namespace axtar::analyzers
