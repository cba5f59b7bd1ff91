#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/snapshot_internal.h"

namespace axtar::search {

/// A citation key under every key of its act, itself first: `az:96-VQ/157` is `az:ixm/157`, too,
/// where the index has the act; texts cite it by its name and by its number.
///
/// Errors: Xapian's exceptions pass through.
/// Cost:   the terms of one section of each collection.
[[nodiscard]] std::vector<std::string> keys_of_same_act(const Snapshot& snapshot,
                                                        std::string_view key);

/// The same of several, each once.
[[nodiscard]] std::vector<std::string> keys_of_same_acts(const Snapshot& snapshot,
                                                         const std::vector<std::string>& keys);

}  // namespace axtar::search
