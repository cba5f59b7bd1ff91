#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "search/match.h"

namespace axtar::search {

/// What has been found and weighed already, by UUID of the collection; each list in rising order.
using WeighedSections = std::map<std::string, std::vector<Match>>;

/// Adds `more`, times `scale`: of two weights of one section the greater stays.
void add_best(WeighedSections& sections, const WeighedSections& more, double scale);

/// Finds these sections with these weights. MatchNothing where there are none.
[[nodiscard]] Xapian::Query weighed(WeighedSections sections);

}  // namespace axtar::search
