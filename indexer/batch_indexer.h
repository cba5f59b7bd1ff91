#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "corpus/document_source.h"
#include "corpus/schema.h"

namespace axtar::indexer {

struct BatchOptions {
    std::filesystem::path index = {};
    std::string collection = "public";
    corpus::Schema schema = corpus::Schema::built_in();
    bool prune = false;  ///< remove documents that the source no longer has (never those whose file
                         ///< was rejected)
    unsigned jobs = 0;   ///< analysing threads; 0: one a core
    std::uint32_t commit_every = 2000;  ///< sections
};

/// A document that could not be indexed, and why.
struct Reject {
    std::string place = {};  ///< file or file:line
    std::string reason = {};
};

struct BatchReport {
    std::uint64_t documents_added = 0;
    std::uint64_t documents_replaced = 0;
    std::uint64_t documents_unchanged = 0;
    std::uint64_t documents_removed = 0;
    std::uint64_t sections_written = 0;
    std::vector<Reject> rejects = {};
    double seconds = 0;
};

struct BatchProgress {
    std::uint64_t documents = 0;
    std::uint64_t rejects = 0;
    std::uint64_t bytes_done = 0;
    std::uint64_t bytes_total = 0;
};

/// Brings a collection into step with a source: analyses on `jobs` threads, writes on one, commits
/// as it goes. Running it again after a crash goes on from the last commit; unchanged documents are
/// skipped.
///
/// Input:  `on_progress` is called from the calling thread, about ten times a second at most; may
/// be empty. Errors: what the index refuses (locked, other version). A bad document is a Reject,
/// not an Error.
[[nodiscard]] Result<BatchReport> index_documents(
    corpus::DocumentSource& source, const BatchOptions& options,
    const std::function<void(const BatchProgress&)>& on_progress);

}  // namespace axtar::indexer
