#pragma once

#include "corpus/document.h"
#include "corpus/names/gazetteer.h"

namespace axtar::corpus {

/// Fills the fields "institution", "place" and "topic" of each section from its text.
///
/// Output: each value once, in the order of the text (topics: the strongest first, at most three).
///         Bodies of Azerbaijan that go by a bare name are not looked for where that means another
///         State's (WhoseBodies); groups of bodies ("municipalities") are addressees only. A second
///         call changes nothing.
/// Threads: safe.
void tag_names(Document& document, const Gazetteer& gazetteer);

/// Writes the addressees, places, topics and, where it is a known body, the issuer of a record as
/// the facets show them: "Ministry of Justice" becomes "Ədliyyə Nazirliyi". The topics as they were
/// stay in `document.subjects`.
void normalise_names(Document& document, const Gazetteer& gazetteer);

/// Whether a document may name bodies of Azerbaijan by their bare names ("Ministry of Justice").
[[nodiscard]] bool concerns_azerbaijan(const Document& document, const Gazetteer& gazetteer);

}  // namespace axtar::corpus
