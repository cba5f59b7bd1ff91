#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace axtar::corpus {

/// Chapters, sections and parts of an act, as keys hold them in place of a provision:
/// "chapter-63", "section-2.chapter-5" (fəsil, bölmə, yarımbölmə; chapter, section, part, title).

/// True for the provision of a key that is such a division.
[[nodiscard]] bool is_division(std::string_view provision);

/// The word of a key for a folded noun in any inflection ("fesli" is "chapter"); empty for others.
[[nodiscard]] std::string_view division_of_noun(std::string_view folded);

/// The anchors that a division has in an act in Azerbaijani and in one in English: "fəsil-63" and
/// "chapter-63". Behind them those of its last level alone, for an act that counts its chapters
/// through all sections.
[[nodiscard]] std::vector<std::string> anchors_of_division(std::string_view provision);

/// "2-ci bölməsinin 5-ci fəsli", "Section 2, Chapter 5"; up to `last`, where that is not empty,
/// "2-ci bölməsinin 5–7-ci fəsilləri", "Section 2, Chapters 5–7".
[[nodiscard]] std::string division_label(std::string_view provision, std::string_view last,
                                         bool azerbaijani);

}  // namespace axtar::corpus
