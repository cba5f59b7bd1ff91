#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// The keys of a list in a request (corpus::keys_of_list), as the index has them: `ECHR/3` is
/// `echr/3`.
///
/// Errors: kInvalidArgument with `place` where the list has no key, where one is no citation key
///         and nothing in the index has or cites it, and where a range ends before it begins.
[[nodiscard]] Result<std::vector<std::string>> typed_keys(const Snapshot& snapshot,
                                                          std::string_view list,
                                                          std::string_view place);

/// The terms that `is_known` of what cites any of the keys, of a range any of its provisions.
[[nodiscard]] std::vector<std::string> terms_citing(
    const std::vector<std::string>& keys, const std::function<bool(const std::string&)>& is_known);

}  // namespace axtar::search
