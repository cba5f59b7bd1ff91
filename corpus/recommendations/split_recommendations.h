#pragma once

#include "corpus/document.h"
#include "corpus/names/gazetteer.h"

namespace axtar::corpus {

/// Gives each recommendation of a document a section of its own.
///
/// Input:  reports, news, decisions and other documents: recommendations are looked for in their
///         text; documents of kind recommendation: the whole is one, its fields come from the
///         record. Acts and treaties are left alone.
/// Output: anchors rec-1, rec-2 … in the order of the text; what stands around a recommendation
///         stays in sections of its own. Only blanks between the pieces are lost: joined, the
///         sections give the same text. Section::recommendation, and the fields "addressee" and
///         "status". A second call changes nothing.
/// Threads: safe.
void split_recommendations(Document& document, const Gazetteer& gazetteer);

}  // namespace axtar::corpus
