#pragma once

#include "corpus/recommendations/cue.h"

namespace axtar::corpus::recommendations {

/// An item that names somebody: "Ms. Nataša Potočnik, Director, Migration Office". Reports to the
/// United Nations end with lists of such, often under the heading of the recommendations.
[[nodiscard]] bool names_a_person(const SentenceWords& item);

/// A heading or a lead-in that announces such a list: "Composition of the delegation", "… and
/// composed of the following members:", "Nümayəndə heyətinin tərkibi".
[[nodiscard]] bool announces_persons(const names::Words& words, std::size_t begin, std::size_t end);

}  // namespace axtar::corpus::recommendations
