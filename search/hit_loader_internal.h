#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "base/result.h"
#include "corpus/document_record.h"
#include "corpus/section_record.h"
#include "search/highlighter_internal.h"
#include "search/result_set.h"
#include "search/search_response.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// The stored record of a document; kNotFound where the collection has none of that id.
[[nodiscard]] Result<corpus::DocumentRecord> load_document(const CollectionSnapshot& collection,
                                                           std::string_view id);
/// The same without its table of contents, which few need and which is most of its size.
[[nodiscard]] Result<corpus::DocumentRecord> load_without_contents(
    const CollectionSnapshot& collection, std::string_view id);
/// The amendments of a document; none where it has none.
[[nodiscard]] Result<std::vector<corpus::Amendment>> load_amendments(
    const CollectionSnapshot& collection, std::string_view id);
[[nodiscard]] Result<corpus::SectionRecord> load_section(const CollectionSnapshot& collection,
                                                         Xapian::docid section);

/// The titles of documents by id, of those that the snapshot has.
[[nodiscard]] Result<std::map<std::string, std::string>> load_titles(
    const Snapshot& snapshot, std::span<const std::string> ids);

/// The topics of a document as the source has them, and the language of the document.
struct Subjects {
    const std::vector<std::string>& names;
    const std::string& lang;
};

/// The topics of a document where a query meets them, escaped for HTML, otherwise nothing: who sees
/// no word of his in the text should see why it is a hit. `section`: the document's first, whose
/// positions of highlighter.terms() `positions` holds.
[[nodiscard]] std::string marked_subjects(const CollectionSnapshot& collection,
                                          Xapian::docid section, const Subjects& subjects,
                                          const Highlighter& highlighter,
                                          const KeptPositions& positions);

/// Reads what the hits of one page show: records, headings, snippets where asked for.
[[nodiscard]] Result<std::vector<Hit>> load_hits(const std::vector<PageHit>& page,
                                                 const Snapshot& snapshot,
                                                 const Highlighter& highlighter, bool snippets);

}  // namespace axtar::search
