#pragma once

#include <string>

#include "search/resolve.h"
#include "search/searcher.h"
#include "server/messages.h"
#include "server/parameters.h"

namespace axtar::server {

/// One section of a document on a page of its own.
struct SectionPage {
    const search::StoredDocument& document;
    std::size_t section = 0;  ///< index into the document's sections
    std::string anchor = {};  ///< as asked for: of the section or of a part of it
    const search::CitedByResponse& citing;
    const DocumentParameters& parameters;
    UiLanguage language = UiLanguage::kAzerbaijani;
};

/// Its text, what it recommends, how it was amended with the earlier wordings, who cites it, and
/// the sections before and behind it.
[[nodiscard]] std::string render_section_page(const SectionPage& page);

}  // namespace axtar::server
