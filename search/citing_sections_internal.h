#pragma once

#include <string_view>
#include <vector>

#include <xapian.h>

#include "search/snapshot_internal.h"

namespace axtar::search {

/// The sections of a collection that cite a key or what lies below it, in rising order.
///
/// Only what is searched counts: notes and earlier wordings of an act cite without being law. An
/// act as a whole is not cited by its own provisions ("this Code" would drown all others), and an
/// article not by itself; by another article of its act it is.
[[nodiscard]] std::vector<Xapian::docid> citing_sections(const CollectionSnapshot& collection,
                                                         std::string_view key);

}  // namespace axtar::search
