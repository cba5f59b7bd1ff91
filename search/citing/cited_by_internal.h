#pragma once

#include "base/result.h"
#include "search/resolve.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// Lists the sections that cite an act or a provision; `took_ms` stays empty.
///
/// Errors: kNotFound where the index has no such document or section, kInvalidArgument for a
///         request without a key and a document, or a limit out of range. Xapian's exceptions pass
///         through.
[[nodiscard]] Result<CitedByResponse> cited_by(const Snapshot& snapshot,
                                               const CitedByRequest& request);

}  // namespace axtar::search
