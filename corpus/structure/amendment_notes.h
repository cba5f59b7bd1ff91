#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/formats/block.h"
#include "corpus/structure/anchors.h"

namespace axtar::corpus {

/// True for a line that the notes of an act may begin with: a note ("[12] 28 dekabr 2018-ci il
/// tarixli …"; the brackets or the number may be lost where the line says what was changed), the
/// heading of the list of amending acts ("Məcəlləyə … dəyişikliklər etmiş qanunlar:"), or an entry
/// of that list.
[[nodiscard]] bool starts_amendment_note(std::string_view line);

/// The notes at the end of an act as sections: the list of amending acts ("sources"), a footnote
/// for each note ("note-12"), the wording that a note says was there before as prior wording
/// ("note-12-prior"), and decisions of the Constitutional Court by their mark ("note-kmq7").
///
/// Input:  the blocks from the list or the first note to the end.
/// Output: every block in exactly one section, in order.
[[nodiscard]] std::vector<Section> parse_amendment_notes(std::span<const Block> blocks,
                                                         Anchors& anchors);

}  // namespace axtar::corpus
