#pragma once

#include <string>
#include <string_view>

namespace axtar::corpus {

/// What a heading or a title is called, for who types or pastes it: its words, folded as
/// analyzers::keyword_key() does, single blanks between them, without its number or the word that
/// goes with one ("Maddə 64. Valideynlik hüquqlarından məhrumetmə [12]": "valideynlik huquqlarindan
/// mehrumetme", "III fəsil. Nikahın bağlanması", "B. The facts"), without the numbers of notes and
/// without the remark that the unit was taken out ("… – çıxarılmışdır").
///
/// Input:  UTF-8; what is broken is repaired.
/// Output: empty where nothing but a number is left. A word of one letter in front counts as a
///         number only with a dot or bracket behind it.
[[nodiscard]] std::string heading_key(std::string_view heading);

}  // namespace axtar::corpus
