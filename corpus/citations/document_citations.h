#pragma once

#include "corpus/citations/find_citations.h"
#include "corpus/document.h"

namespace axtar::corpus {

/// Finds the citations of a document, section by section, and the keys that mean it.
///
/// Output: Section::citations of all sections; the keys within a recommendation's sentence;
///         Document::own_keys; Document::cites with what the record says first, then every key
///         found, without provisions of the document itself. A second call changes nothing.
/// Cost:   linear in the text.
void cite_document(Document& document, const KnownActs& acts);

/// What the recogniser is told of a document: citation_context() of its title, number and
/// beginning; an act that nothing names is "doc:" and its id.
[[nodiscard]] CitationContext context_of(const Document& document, const KnownActs& acts);

/// The article that a section is, by its anchor: "52-1" for "maddə-52-1" and "maddə-52-1~2", "5"
/// for "article-5", else empty.
[[nodiscard]] std::string article_of(const Section& section);

}  // namespace axtar::corpus
