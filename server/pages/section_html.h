#pragma once

#include <string>

#include "search/searcher.h"
#include "server/messages.h"

namespace axtar::server {

/// The sections of a document as HTML, headings nested as in the document, each section with its
/// anchor. Amendment notes and earlier wordings are folded away: they are not the law.
///
/// Written out here and not by a template: an act has thousands of sections.
[[nodiscard]] std::string sections_html(const search::StoredDocument& document,
                                        const Messages& messages);

/// The table of contents as list items of links, their depth as class "level-0" to "level-4"; empty
/// where there is nothing to choose from.
[[nodiscard]] std::string contents_html(const search::StoredDocument& document);

}  // namespace axtar::server
