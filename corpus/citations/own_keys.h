#pragma once

#include <string>
#include <vector>

#include "corpus/citations/find_citations.h"
#include "corpus/document.h"

namespace axtar::corpus {

/// The keys by which citations of other texts mean this document.
///
/// Input:  `context` is what citation_context() says of the document, with its act.
/// Output: an act's key by name and by number ("az:cm", "az:176-VQ", and "az:act:…" by its title),
///         of a decree "az:decree:DATE:NUMBER"; "echr" for a treaty; for a judgment its application
///         numbers and the name of the case; for a document of the United Nations its symbol. Each
///         once, the first of them the one that `context.act` has.
[[nodiscard]] std::vector<std::string> own_keys_of(const Document& document,
                                                   const CitationContext& context);

/// The key of an act that nothing but its text makes known: "doc:" and the id of the document.
[[nodiscard]] std::string key_of_unnamed_act(const Document& document);

}  // namespace axtar::corpus
