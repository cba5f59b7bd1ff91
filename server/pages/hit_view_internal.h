#pragma once

#include "search/search_response.h"
#include "server/pages/search_links.h"
#include "server/pages/templates_internal.h"

namespace axtar::server {

/// One hit for templates/search.html: title, what it is, its best sections.
[[nodiscard]] View hit_view(const search::Hit& hit, const SearchLinks& links,
                            const Messages& messages);

}  // namespace axtar::server
