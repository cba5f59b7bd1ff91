#pragma once

#include "base/result.h"
#include "search/resolve.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// Resolves every citation of a text, line by line; `took_ms` stays empty.
///
/// Short lines are entries of a list: they are read like a query, and one that holds no citation is
/// reported. Long lines are running text: provisions in it that name no act mean nothing.
/// Errors: kTooLarge over kMaxResolveText, kMaxResolved or kMaxWithoutAct. Xapian's exceptions pass
///         through.
[[nodiscard]] Result<ResolveResponse> resolve_text(const Snapshot& snapshot,
                                                   const ResolveRequest& request);

inline constexpr std::size_t kMaxResolveText = 20'000;  ///< characters
/// Provisions of one range: its first ones.
inline constexpr std::size_t kMaxOfRange = 100;
/// A line up to here is an entry of a list.
inline constexpr std::size_t kMaxEntryBytes = 200;

}  // namespace axtar::search
