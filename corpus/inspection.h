#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/enrichment/enricher.h"
#include "corpus/schema.h"
#include "corpus/structure/furniture.h"

namespace axtar::corpus {

/// A document as it would be indexed, and the lines that were left out of it.
struct InspectedDocument {
    Document document = {};
    std::vector<RemovedLine> removed = {};
};

/// A file, record or folder that gave no document.
struct InspectedReject {
    std::string place = {};  ///< "file" or "file:line"
    std::string reason = {};
};

/// What is understood of files, without an index.
struct Inspection {
    std::vector<InspectedDocument> documents = {};
    std::vector<InspectedReject> rejects = {};
    std::vector<std::string> notes = {};
};

/// Reads files and folders as `axtar index` would.
///
/// Input: `max_documents` bounds what is kept of a large source; 0 is no bound. Without an
///        `enricher` there are no citations, recommendations, names and amendments.
[[nodiscard]] Inspection inspect(const std::vector<std::filesystem::path>& paths,
                                 const Schema& schema, std::size_t max_documents = 0,
                                 const Enricher* enricher = nullptr);

/// For programs: {"documents": [{fields, "own_keys", "amendments": [{"note", "act_number", "date",
/// "provision", "anchor", "action", "prior"}], "sections": [{"anchor", "role", "lang", "heading",
/// "heading_path", "words", "text", "fields", "parts": [{"anchor", "start", "end"}], "citations":
/// [{"start", "end", "text", "key", "readings"}], "recommendation": {…}}], "removed": […]}],
/// "rejects": […], "notes": […]}. Places are bytes of the section's text; section texts only with
/// `with_text`; what is empty is left out.
[[nodiscard]] std::string to_json(const Inspection& inspection, bool with_text);

/// For people: the fields, then the tree of sections with role, language and number of words, each
/// with its parts, citations, recommendation and names; notes on amendments and the amendments;
/// then what was left out.
[[nodiscard]] std::string to_text(const Inspection& inspection, bool with_text);

}  // namespace axtar::corpus
