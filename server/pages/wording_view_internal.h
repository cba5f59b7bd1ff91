#pragma once

#include <functional>
#include <string>

#include "search/search_response.h"
#include "server/messages.h"

namespace axtar::server {

/// Where a note or an earlier wording is shown.
using AddressOfAnchor = std::function<std::string(const std::string& anchor)>;

/// A line that says what is known of a section's wording at the day asked for, with links to the
/// notes or earlier wordings that tell it; the same under a hit, on the page of a section and in
/// its document.
[[nodiscard]] std::string wording_html(const search::AsOf& as_of, const AddressOfAnchor& address,
                                       const Messages& messages);

}  // namespace axtar::server
