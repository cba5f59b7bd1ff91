#pragma once

#include <span>
#include <vector>

#include "corpus/document.h"
#include "corpus/formats/block.h"
#include "corpus/structure/anchors.h"

namespace axtar::corpus {

/// True for the first line of a note on amendments: "[12] 28 dekabr 2018-ci il tarixli …".
[[nodiscard]] bool starts_amendment_note(std::string_view line);

/// The notes at the end of an act as sections: the list of amending acts ("sources"), a footnote
/// for each note ("note-12"), and the wording that a note says was there before as prior wording
/// ("note-12-prior").
///
/// Input:  the blocks from the list or the first note to the end.
/// Output: every block in exactly one section, in order.
[[nodiscard]] std::vector<Section> parse_amendment_notes(std::span<const Block> blocks,
                                                         Anchors& anchors);

}  // namespace axtar::corpus
