#include "search/reader_pool.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

#include "analyzers/query_analysis.h"
#include "base/log.h"
#include "corpus/index_layout.h"
#include "search/searcher_impl_internal.h"
#include "search/vocabulary/collection_words_internal.h"
#include "search/vocabulary/dictionary_internal.h"

namespace axtar::search {
namespace {

constexpr std::chrono::seconds kLongestWait{5};  // for a free Searcher or a newer snapshot
constexpr int kRestAfterWords = 10;              // times as long as reading them took
constexpr int kOpenTries = 5;  // a writer may commit between two opens or while columns are read

}  // namespace

/// Searchers of one revision. Those that are lent out keep it alive until they come back.
struct ReaderPool::Generation {
    std::string revision = {};
    std::vector<std::unique_ptr<Searcher>> free = {};
    bool overtaken = false;
};

class ReaderPool::Impl {
public:
    explicit Impl(Options options) : options_(std::move(options)) {
        options_.searchers = std::max(options_.searchers, 1U);
        refresher_ = std::jthread([this](const std::stop_token& stop) { refresh(stop); });
    }

    Result<std::shared_ptr<Searcher>> lease() {
        std::unique_lock lock(mutex_);
        const auto available = [this] {
            if (!looked_) return false;
            if (error_) return true;
            return current_ && !current_->overtaken && !current_->free.empty();
        };
        if (!changed_.wait_for(lock, kLongestWait, available)) {
            return tl::unexpected(Error{ErrorCode::kUnavailable,
                                        current_ ? "every searcher is busy; try again"
                                                 : "the index is still being opened; try again",
                                        {}});
        }
        if (error_) return tl::unexpected(*error_);
        Searcher* searcher = current_->free.back().release();
        current_->free.pop_back();
        ++lent_;
        return std::shared_ptr<Searcher>(searcher, [this, home = current_](Searcher* returned) {
            give_back(home, std::unique_ptr<Searcher>(returned));
        });
    }

    void overtaken(const Searcher& searcher) {
        const std::lock_guard lock(mutex_);
        if (current_ && current_->revision == searcher.revision()) current_->overtaken = true;
        wanted_ = true;
        changed_.notify_all();
    }

    bool ready() const {
        const std::lock_guard lock(mutex_);
        return current_ != nullptr && !error_;
    }

    std::string revision() const {
        const std::lock_guard lock(mutex_);
        return current_ && !error_ ? current_->revision : std::string();
    }

    /// Waits until every Searcher is back: their handles end before the pool does.
    void close() {
        refresher_.request_stop();
        changed_.notify_all();
        if (refresher_.joinable()) refresher_.join();
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return lent_ == 0; });
    }

private:
    void give_back(const std::shared_ptr<Generation>& home, std::unique_ptr<Searcher> searcher) {
        const std::lock_guard lock(mutex_);
        home->free.push_back(std::move(searcher));
        --lent_;
        changed_.notify_all();
    }

    void refresh(const std::stop_token& stop) {
        // Dictionaries, thesaurus and lists of names are loaded when they are first wanted, 0.2 s
        // and more: not at the first reader's expense.
        (void)analyzers::analyze_query("axtar");
        (void)Thesaurus::built_in();
        (void)Dictionary::built_in();
        (void)corpus::KnownActs::built_in();
        while (!stop.stop_requested()) {
            look();
            std::unique_lock lock(mutex_);
            changed_.wait_for(lock, stop, options_.poll, [this] { return wanted_; });
            wanted_ = false;
        }
    }

    /// One look at the index: a new revision is opened aside and swapped in whole.
    void look() {
        auto opened = open();
        if (opened && is_current(opened->revision)) return read_words(*opened);
        auto built = opened ? build() : tl::unexpected(opened.error());
        std::shared_ptr<Generation> replaced;  // its Searchers close outside of the lock
        const std::lock_guard lock(mutex_);
        looked_ = true;
        if (built) {
            error_.reset();
            replaced = std::exchange(current_, std::move(*built));
        } else {
            fail(built.error());
        }
        changed_.notify_all();
    }

    /// Completions and spelling of the current revision, read behind the searches' backs. While
    /// commits come thick and fast they stay those of an earlier one, so that reading them takes a
    /// small part of a core.
    void read_words(Snapshot& current) {
        const auto start = std::chrono::steady_clock::now();
        if (start < words_not_before_ || !load_columns(current, &columns_) || has_words(current)) {
            return;
        }
        if (const auto read = build_words(current); !read) return;  // overtaken: the next look
        const auto end = std::chrono::steady_clock::now();
        words_not_before_ = end + kRestAfterWords * (end - start);
    }

    bool is_current(const std::string& revision) const {
        const std::lock_guard lock(mutex_);
        return current_ && !error_ && !current_->overtaken && current_->revision == revision;
    }

    /// An old snapshot that still answers is better than an error, so it stays.
    void fail(const Error& error) {
        if (current_ && !current_->overtaken && !error_) return;
        const bool transient = error.code == ErrorCode::kUnavailable;
        if (transient && current_) return;  // lease() waits for the next look
        if (!error_ || error_->message != error.message) {
            log_event(LogLevel::kWarning, "index_unreadable", {{"reason", error.message}});
        }
        error_ = error;
    }

    Result<Snapshot> open() const {
        std::vector<std::string> names;  // those wanted that exist by now
        for (const std::string& name : corpus::list_collections(options_.index)) {
            const auto& wanted = options_.collections;
            const bool is_wanted = std::find(wanted.begin(), wanted.end(), name) != wanted.end();
            if (wanted.empty() || is_wanted) names.push_back(name);
        }
        auto snapshot = open_snapshot(options_.index, names.empty() ? options_.collections : names);
        if (snapshot) snapshot->thesaurus = options_.thesaurus;
        return snapshot;
    }

    Result<std::shared_ptr<Generation>> build() {
        Error last{ErrorCode::kUnavailable, "the index changes faster than it can be opened", {}};
        for (int attempt = 0; attempt < kOpenTries; ++attempt) {
            auto snapshots = open_alike();
            if (snapshots && !snapshots->empty()) return generation(std::move(*snapshots));
            if (!snapshots) last = snapshots.error();
            if (last.code != ErrorCode::kUnavailable) break;
        }
        return tl::unexpected(last);
    }

    /// Snapshots of one and the same revision that share their columns; none where a commit came
    /// between.
    Result<std::vector<Snapshot>> open_alike() {
        std::vector<Snapshot> snapshots;
        for (unsigned i = 0; i < options_.searchers; ++i) {
            auto snapshot = open();
            if (!snapshot) return tl::unexpected(snapshot.error());
            snapshots.push_back(std::move(*snapshot));
            if (snapshots[i].revision != snapshots[0].revision) return std::vector<Snapshot>();
        }
        for (unsigned i = 0; i < options_.searchers; ++i) {
            const auto loaded = load_columns(snapshots[i], i == 0 ? &columns_ : &snapshots[0]);
            if (!loaded) return tl::unexpected(loaded.error());
        }
        return snapshots;
    }

    std::shared_ptr<Generation> generation(std::vector<Snapshot> snapshots) {
        columns_.revision = snapshots.front().revision;
        columns_.own_acts = snapshots.front().own_acts;
        columns_.found_names = snapshots.front().found_names;
        columns_.collections.clear();
        for (const CollectionSnapshot& collection : snapshots.front().collections) {
            columns_.collections.push_back({.revision = collection.revision,
                                            .columns = collection.columns,
                                            .words = collection.words});
        }
        auto made = std::make_shared<Generation>();
        made->revision = snapshots.front().revision;
        for (Snapshot& snapshot : snapshots) {
            snapshot.cursors = cursors_;
            auto impl = std::make_unique<Searcher::Impl>(std::move(snapshot));
            made->free.push_back(std::unique_ptr<Searcher>(new Searcher(std::move(impl))));
        }
        return made;
    }

    Options options_;
    const std::shared_ptr<CursorStore> cursors_ = std::make_shared<CursorStore>();
    Snapshot columns_;  // the refresher's alone: what the last generation shares
    std::chrono::steady_clock::time_point words_not_before_ = {};  // likewise
    mutable std::mutex mutex_;  // guards what follows, up to refresher_
    std::condition_variable_any changed_;
    std::shared_ptr<Generation> current_;
    std::optional<Error> error_;  // why there is no snapshot; lease() answers it
    unsigned lent_ = 0;
    bool looked_ = false;  // the refresher has tried once
    bool wanted_ = false;  // a snapshot was overtaken: look at once
    std::jthread refresher_;
};

ReaderPool::ReaderPool(Options options) : impl_(std::make_unique<Impl>(std::move(options))) {}
ReaderPool::~ReaderPool() { impl_->close(); }

Result<std::shared_ptr<Searcher>> ReaderPool::lease() { return impl_->lease(); }
void ReaderPool::overtaken(const Searcher& searcher) { impl_->overtaken(searcher); }
bool ReaderPool::ready() const { return impl_->ready(); }
std::string ReaderPool::revision() const { return impl_->revision(); }

}  // namespace axtar::search
