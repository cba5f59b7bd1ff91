#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"

namespace axtar::search {

/// What is compared of a section: the sentence of a recommendation, else all of it.
[[nodiscard]] std::string_view compared_text(const corpus::Section& section);

/// The text with blanks for each pair of brackets that names States and nothing besides, as lists
/// of recommendations have it: "Promote gender equality (Chile, Peru);". Who recommends is not
/// what is recommended. Offsets stay.
[[nodiscard]] std::string without_named_states(std::string_view text);

/// compared_text(), of a recommendation without_named_states(). Other sections have brackets of all
/// kinds, and looking at each costs more than comparing the rest.
[[nodiscard]] std::string compared_words(const corpus::Section& section);

}  // namespace axtar::search
