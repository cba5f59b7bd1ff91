#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"

namespace axtar::corpus {

/// What is compared of a section: the sentence of a recommendation, else all of it.
[[nodiscard]] std::string_view compared_text(const Section& section);

/// The text with blanks for each pair of brackets that names States and nothing besides, as lists
/// of recommendations have it: "Promote gender equality (Chile, Peru);". Who recommends is not
/// what is recommended. Offsets stay.
[[nodiscard]] std::string without_named_states(std::string_view text);

/// compared_text(), of a recommendation without_named_states(). Other sections have brackets of all
/// kinds, and looking at each costs more than comparing the rest.
[[nodiscard]] std::string compared_words(const Section& section);

/// False for sections that no text is compared with: footnotes, front matter, earlier wording, and
/// those of nothing but their heading.
[[nodiscard]] bool states_something(const Section& section);

/// The same for texts that say the same word for word: letters and digits, folded as
/// analyzers::keyword_key() does, single blanks between words, without the number of an item in
/// front ("115.14 Ratify CAT;" and "Ratify CAT": "ratify cat").
///
/// Input:  compared_words() of a section, or a text without_named_states().
/// Output: empty where the text has no word.
[[nodiscard]] std::string said_key(std::string_view words);

}  // namespace axtar::corpus
