#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"
#include "corpus/document_source.h"
#include "corpus/enrichment/enricher.h"
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
    /// Adds what follows from the texts, on the analysing threads; null: documents stay as they
    /// are. A document that was stored with other lists or rules is written again.
    std::shared_ptr<const corpus::Enricher> enricher = nullptr;
    /// The lists that the enricher was made of: kept with the collection.
    corpus::OfficeLists lists = {};
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
    std::uint64_t text_bytes_written = 0;  ///< UTF-8 text of those sections
    std::uint64_t commits = 0;             ///< 0: nothing had to be written
    bool stopped = false;  ///< `stop` was requested; what was committed stays, a rerun goes on
    std::uint64_t documents_in_collection = 0;  ///< at the end
    std::uint64_t sections_in_collection = 0;
    std::vector<Reject> rejects = {};  ///< in the order of the source
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
/// skipped. The same source gives the same index, whatever `jobs` is.
///
/// Input:   `on_progress` is called from the calling thread, about ten times a second at most; may
///          be empty. `stop`: on a request the run commits what it has and ends. Two documents of
///          one id in one run: the first counts, the second is a Reject.
/// Errors:  what the index refuses (locked, other version), and `prune` where the source has no
///          document at all. A bad document is a Reject, not an Error.
/// Threads: `source` is read on a thread of its own.
[[nodiscard]] Result<BatchReport> index_documents(
    corpus::DocumentSource& source, const BatchOptions& options,
    const std::function<void(const BatchProgress&)>& on_progress, std::stop_token stop = {});

}  // namespace axtar::indexer
