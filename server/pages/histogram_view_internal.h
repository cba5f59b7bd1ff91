#pragma once

#include "server/pages/search_links.h"
#include "server/pages/search_page.h"
#include "server/pages/templates_internal.h"

namespace axtar::server {

/// Hits by year as bars that choose a span of dates, for templates/search.html. Years that are many
/// stand together in fives or tens, and a chosen span is then shown alone, year by year.
///
/// Adds `histogram` with its members, or nothing where there is nothing to choose from.
void add_histogram(View& view, const SearchPage& page, const SearchLinks& links,
                   const Messages& messages);

}  // namespace axtar::server
