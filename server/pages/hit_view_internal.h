#pragma once

#include <map>
#include <string>
#include <vector>

#include "corpus/schema.h"
#include "search/search_response.h"
#include "server/pages/search_links.h"
#include "server/pages/templates_internal.h"

namespace axtar::server {

/// One hit for templates/search.html: title, what it is, its best sections. `schema` has the labels
/// of the index's own fields.
[[nodiscard]] View hit_view(const search::Hit& hit, const corpus::Schema& schema,
                            const SearchLinks& links, const Messages& messages);

/// What the index's own fields say of a document ("Response: Accepted"), as a list {label, value}.
[[nodiscard]] View extra_views(const std::map<std::string, std::vector<std::string>>& extra,
                               const corpus::Schema& schema, UiLanguage language);

}  // namespace axtar::server
