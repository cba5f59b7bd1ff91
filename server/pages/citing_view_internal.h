#pragma once

#include <cstdint>
#include <string>

#include "search/resolve.h"
#include "server/pages/templates_internal.h"

namespace axtar::server {

/// Addresses around a list of citing sections; an empty one makes no link.
struct CitingLinks {
    std::string previous = {};
    std::string next = {};
    std::string all = {};
    std::string ui = {};
    std::string as_of = {};
};

/// The sections that cite something, as a list (templates/citing.html).
[[nodiscard]] std::string citing_html(const search::CitedByResponse& citing,
                                      const CitingLinks& links, const Messages& messages);

}  // namespace axtar::server
