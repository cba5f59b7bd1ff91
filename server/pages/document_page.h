#pragma once

#include <string>

#include "search/searcher.h"
#include "server/messages.h"
#include "server/parameters.h"

namespace axtar::server {

struct DocumentPage {
    const search::StoredDocument& document;
    const DocumentParameters& parameters;
    const corpus::Schema& schema;  ///< has the labels of the index's own fields
    UiLanguage language = UiLanguage::kAzerbaijani;
};

/// A document to read: what it is, its contents, its sections with their anchors, matches marked.
[[nodiscard]] std::string render_document_page(const DocumentPage& page);

}  // namespace axtar::server
