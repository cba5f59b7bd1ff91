#pragma once

#include <string>

#include "corpus/schema.h"
#include "search/search_response.h"
#include "server/messages.h"
#include "server/parameters.h"

namespace axtar::server {

struct SearchPage {
    const SearchParameters& parameters;
    const search::SearchResponse& response;
    const corpus::Schema& schema;
    UiLanguage language = UiLanguage::kAzerbaijani;
};

/// The search page as HTML: box, hits, filters, paging; works without JavaScript.
[[nodiscard]] std::string render_search_page(const SearchPage& page);

}  // namespace axtar::server
