#pragma once

#include <string>

#include "search/resolve.h"
#include "search/searcher.h"
#include "server/messages.h"

namespace axtar::server {

/// Everything that cites a document, or one section of it.
struct CitedByPage {
    const search::StoredDocument& document;
    const search::CitedByRequest& request;
    const search::CitedByResponse& citing;
    std::string ui = {};
    std::string as_of = {};  ///< a day that links take along
    UiLanguage language = UiLanguage::kAzerbaijani;
};
[[nodiscard]] std::string render_cited_by_page(const CitedByPage& page);

}  // namespace axtar::server
