#pragma once

#include <string_view>
#include <vector>

#include <xapian.h>

#include "search/snapshot_internal.h"

namespace axtar::search {

struct CitingPlace {
    Xapian::docid section = 0;
    bool own = false;  ///< a section of the cited act itself
};

/// The sections of a collection that cite a key, of a range any of its provisions, or what lies
/// below it, in rising order.
///
/// Only what is searched counts: notes and earlier wordings of an act cite without being law. A
/// section of the act itself counts where it cites a provision outside of its own article, for the
/// provision as for the act, so that what cites a provision is among what cites its act. "This
/// Code", which would drown all others, is no such citation.
[[nodiscard]] std::vector<CitingPlace> citing_sections(const CollectionSnapshot& collection,
                                                       std::string_view key);

}  // namespace axtar::search
