#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "search/searcher.h"
#include "search/vocabulary/thesaurus.h"

namespace axtar::search {

/// Lends Searchers of the newest snapshot to threads, and takes up new commits in the background.
///
/// A refresher looks for a new revision (every `poll`), opens Searchers and builds their columns
/// aside, and swaps them in whole, so no request pays for it. `with` runs an operation again on a
/// fresh Searcher when its snapshot was overtaken (at most three times, then kUnavailable). An
/// index that does not exist yet is no error at open: `with` answers kNotFound until it does.
/// Threads: safe.
class ReaderPool {
public:
    struct Options {
        std::filesystem::path index = {};
        std::vector<std::string> collections = {};  ///< empty: all that exist
        unsigned searchers = 2;                     ///< at most this many at once
        std::chrono::milliseconds poll = std::chrono::milliseconds(200);
        /// Other names of words (Thesaurus::with_file() for an office's own); null: the built-in.
        std::shared_ptr<const Thesaurus> thesaurus = {};
    };
    explicit ReaderPool(Options options);
    ~ReaderPool();
    ReaderPool(const ReaderPool&) = delete;
    ReaderPool& operator=(const ReaderPool&) = delete;

    /// Leases a Searcher (waiting for one if all are lent), runs the operation, gives it back.
    template <class Value>
    [[nodiscard]] Result<Value> with(const std::function<Result<Value>(Searcher&)>& operation);

    /// True once a snapshot is open: /readyz.
    [[nodiscard]] bool ready() const;
    /// Revision of the newest snapshot; empty before the first.
    [[nodiscard]] std::string revision() const;

private:
    struct Generation;
    class Impl;
    [[nodiscard]] Result<std::shared_ptr<Searcher>> lease();
    void overtaken(const Searcher& searcher);
    std::unique_ptr<Impl> impl_;
};

template <class Value>
Result<Value> ReaderPool::with(const std::function<Result<Value>(Searcher&)>& operation) {
    Result<Value> result =
        tl::unexpected(Error{ErrorCode::kUnavailable, "no snapshot of the index", {}});
    for (int attempt = 0; attempt < 3; ++attempt) {
        auto searcher = lease();
        if (!searcher) return tl::unexpected(searcher.error());
        result = operation(**searcher);
        if (result || result.error().code != ErrorCode::kUnavailable) return result;
        overtaken(**searcher);
    }
    return result;
}

}  // namespace axtar::search
