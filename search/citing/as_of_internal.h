#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "search/search_response.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// Says for the sections of hits what is known of their wording at a date (SectionHit::as_of).
///
/// Acts and treaties only: a report or a judgment has one wording, so its sections stay without.
/// No hit is left out: an act that was not in force then is marked kNotYet or kNoLonger, since a
/// researcher must see that it exists and that it does not count; a note or an earlier wording is
/// no law at any date and stays without too.
/// Input:  `date` empty: nothing is done.
[[nodiscard]] Result<void> fill_as_of(const std::string& date, const Snapshot& snapshot,
                                      std::vector<Hit>& hits);

/// kInvalidArgument for anything but YYYY-MM-DD or nothing: a month has more than one law.
[[nodiscard]] Result<void> check_as_of(const std::string& date);

}  // namespace axtar::search
