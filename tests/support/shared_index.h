#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace axtar::tests {

/// Indexes JSONL files of the shared documents as `axtar index` does, with all that enrichment
/// adds. Fails the test where that fails, or where not more than `least` documents come in.
void index_shared_documents(const std::filesystem::path& documents,
                            std::span<const char* const> files, std::size_t least,
                            const std::filesystem::path& index);

}  // namespace axtar::tests
