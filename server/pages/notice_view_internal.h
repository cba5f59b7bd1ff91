#pragma once

#include "server/pages/search_links.h"
#include "server/pages/search_page.h"
#include "server/pages/templates_internal.h"

namespace axtar::server {

/// What a search page says of the question itself, for templates/search.html: what was left out or
/// not understood (`notices`), the other names that were taken along (`also`), what may have been
/// meant (`suggestions`), where citations lead (`citations`).
void add_notices(View& view, const SearchPage& page, const SearchLinks& links,
                 const Messages& messages);

/// Where nothing was found: which part of the question emptied it, each with a link that leaves it
/// out, and what else to try.
[[nodiscard]] View remedies(const SearchPage& page, const SearchLinks& links,
                            const Messages& messages);

/// A list of texts for templates: {text, lang}.
[[nodiscard]] View warning_views(const std::vector<std::string>& warnings, UiLanguage language);

}  // namespace axtar::server
