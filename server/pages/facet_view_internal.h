#pragma once

#include "server/pages/search_links.h"
#include "server/pages/search_page.h"
#include "server/pages/templates_internal.h"

namespace axtar::server {

/// What people read of a document that is filtered by: its title, or its id where it has none.
[[nodiscard]] std::string title_of(const search::SearchResponse& response, const std::string& id);

/// The lists of filters with their counts for templates/search.html, in the order of the schema;
/// a field with nothing to choose is left out.
[[nodiscard]] View facet_views(const SearchPage& page, const SearchLinks& links,
                               const Messages& messages);

/// What is chosen now, each with a link that takes it away.
[[nodiscard]] View chosen_views(const SearchPage& page, const SearchLinks& links,
                                const Messages& messages);

}  // namespace axtar::server
