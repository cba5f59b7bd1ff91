#pragma once

#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace axtar::corpus {

/// Fills Document::amendments from the notes of an act: who changed which provision, when and how,
/// and where the earlier wording is.
///
/// Input:  the sections of the roles footnote and prior wording; parts are used where they are
///         there. Lists of sources, footnotes of reports and interpretations by a court give none.
/// Output: one amendment for each note, provision and action, in the order of the notes. Where a
///         note names no provision, the place of its mark in the law does. A second call gives the
///         same. Rules and figures: docs/amendments.md.
/// Cost:   linear in the text of the document.
void find_amendments(Document& document);

/// The amendments of a section ("maddə-25": all that it holds), or of a part of it
/// ("maddə-25.1": those of this part, of what it holds, and of the whole that holds it).
[[nodiscard]] std::vector<const Amendment*> amendments_of(const Document& document,
                                                          std::string_view anchor);
/// The same from a list, which may be all that is stored of a document.
[[nodiscard]] std::vector<const Amendment*> amendments_of(const std::vector<Amendment>& amendments,
                                                          std::string_view anchor);

}  // namespace axtar::corpus
