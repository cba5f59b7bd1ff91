#pragma once

#include <cstdint>
#include <string>

#include "corpus/schema.h"
#include "search/search_response.h"
#include "server/messages.h"
#include "server/parameters.h"

namespace axtar::server {

/// Values of a field on one page of a long facet.
inline constexpr std::uint32_t kFacetPage = 60;

/// What the page of a long facet is asked beside the search that it belongs to.
struct FacetQuestion {
    std::string field = {};
    std::string find = {};   ///< text that the values must contain
    std::uint32_t skip = 0;  ///< values before this page
};

struct FacetPage {
    const FacetQuestion& question;
    const SearchParameters& parameters;
    const search::SearchResponse& response;
    const corpus::Field& field;
    UiLanguage language = UiLanguage::kAzerbaijani;
};

/// All values of one field of a search: to be searched, paged through and chosen from.
[[nodiscard]] std::string render_facet_page(const FacetPage& page);

}  // namespace axtar::server
