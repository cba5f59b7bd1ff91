#pragma once

#include <filesystem>

#include "base/result.h"

namespace axtar::indexer {

/// Makes an empty collection of our format in a folder that does not exist yet.
///
/// It is built beside and moved into place in one step: Xapian can neither open nor make anew a
/// database whose making was cut short, and a reader must not meet one without a format version.
/// Input:   `folder` is absolute; its parent exists. Where a collection is there already, nothing
///          is done. Processes that make the same collection at once wait for each other.
/// Errors:  kIo; a refused write ends the process (fail_stop_io.h).
[[nodiscard]] Result<void> create_collection(const std::filesystem::path& folder);

}  // namespace axtar::indexer
