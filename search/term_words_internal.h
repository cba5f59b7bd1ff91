#pragma once

#include <cstddef>
#include <span>

#include "analyzers/query_analysis.h"

namespace axtar::search {

/// True where a typed word may stand for a word of a term: they share a stem, or what was typed
/// without some or all of the letters of Azerbaijani shares one without them. Endings must fit the
/// term's own vowels: `olunan` is no form of `ölmək`, `couple` none of `coup`.
[[nodiscard]] bool same_word(const analyzers::QueryWord& typed, const analyzers::QueryWord& word);

/// True where a word is the other in another case, number or verbal form, or the same: Azerbaijani
/// words of one stem that begin with it (`çatmayanlar` and `çatmayan`, `öldürmək` and `öldürmə`),
/// English plurals; not for what is made of it (`prisoner` and `prison`). Both as terms have them,
/// with their letters.
[[nodiscard]] bool is_inflected(const analyzers::QueryWord& word, const analyzers::QueryWord& base);

/// How many letters of what was typed are the term's own, where each word begins with the base form
/// that the term has; 0 where one only shares its stem (`prison` and the term `prisoner`).
/// Hyphens do not count.
/// `typed`: as many words as the term and more.
[[nodiscard]] std::size_t letters_in_common(std::span<const analyzers::QueryWord> term,
                                            std::span<const analyzers::QueryWord* const> typed);

/// True for a form of the term, false for words that only share its stem (`persons` and the term
/// `personal`, `freedon` and `freedom`): all its letters but a last one that changes (`study`,
/// `studies`; `uşaq`, `uşağı`), the vowel before the last (`oğul`, `oğlu`) or `-maq`.
[[nodiscard]] bool is_form_of(const analyzers::QueryWord& typed, const analyzers::QueryWord& term);

}  // namespace axtar::search
