#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

/// Care for a collection that is not being written: `axtar compact` and `axtar check`.
namespace axtar::indexer {

struct CompactReport {
    std::uint64_t bytes_before = 0;
    std::uint64_t bytes_after = 0;
};

/// Rewrites a collection without the gaps that indexing leaves: smaller and faster to search.
///
/// Builds the new database in a folder beside and exchanges the two in one step, so that a crash
/// leaves the old one or the new one whole. Readers keep what they have open; they see the new
/// database (another UUID) when they open anew.
/// Errors:  kUnavailable while a writer is at work; kIo, the collection is then unchanged.
[[nodiscard]] Result<CompactReport> compact(const std::filesystem::path& index,
                                            const std::string& collection);

struct CheckReport {
    std::uint64_t documents = 0;
    std::uint64_t sections = 0;
    std::vector<std::string> problems = {};  ///< empty: all is well; at most kMaxProblems
};
inline constexpr std::size_t kMaxProblems = 100;

/// Reads a collection from end to end: Xapian's own check of its tables, each section's checksum,
/// a record for every document and sections for every record, and the counters.
///
/// Errors:  kNotFound for a missing collection. What is wrong inside is a problem, not an Error.
[[nodiscard]] Result<CheckReport> check(const std::filesystem::path& index,
                                        const std::string& collection);

}  // namespace axtar::indexer
