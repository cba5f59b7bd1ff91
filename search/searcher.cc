#include "search/searcher.h"

#include <algorithm>
#include <chrono>
#include <system_error>

#include "search/citing/as_of_internal.h"
#include "search/citing/cited_by_internal.h"
#include "search/citing/resolve_text_internal.h"
#include "search/facets/filters.h"
#include "search/search_run_internal.h"
#include "search/searcher_impl_internal.h"
#include "search/similar/similar_run_internal.h"
#include "search/suggesting/suggester_internal.h"
#include "search/whole_document_internal.h"
#include "search/xapian_guard_internal.h"

namespace axtar::search {
namespace {

Error overtaken() {
    return {ErrorCode::kUnavailable, "the snapshot of the index was overtaken by two commits", {}};
}

/// Runs an operation on a snapshot unless it is spent, and marks it spent when it was overtaken.
template <class Operation>
auto on_snapshot(bool& spent, Operation operation) -> decltype(operation()) {
    if (spent) return tl::unexpected(overtaken());
    auto result = guarded(operation);
    if (!result && result.error().code == ErrorCode::kUnavailable) spent = true;
    return result;
}

double milliseconds_since(std::chrono::steady_clock::time_point start) {
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    return taken.count();
}

std::uint64_t bytes_below(const std::filesystem::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code unreadable;
        const auto size = entry->file_size(unreadable);
        if (!unreadable) bytes += size;
    }
    return bytes;
}

CollectionStatistics count(const CollectionSnapshot& collection) {
    const Xapian::Database& database = collection.database;
    const auto terms = std::distance(database.allterms_begin(), database.allterms_end());
    return {.name = collection.name,
            .documents = collection.columns->documents(),
            .sections = database.get_doccount(),
            .terms = static_cast<std::uint64_t>(terms),
            .bytes_on_disk = bytes_below(collection.folder),
            .revision = collection.revision};
}

}  // namespace

Searcher::Searcher(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Result<Searcher> Searcher::open(const std::filesystem::path& index,
                                const std::vector<std::string>& collections) {
    constexpr int kTries = 5;  // a writer may commit twice while columns are read
    Error last = overtaken();
    for (int attempt = 0; attempt < kTries; ++attempt) {
        auto snapshot = open_snapshot(index, collections);
        if (!snapshot) return tl::unexpected(snapshot.error());
        const auto loaded = load_columns(*snapshot, nullptr);
        if (loaded) return Searcher(std::make_unique<Impl>(std::move(*snapshot)));
        last = loaded.error();
        if (last.code != ErrorCode::kUnavailable) break;
    }
    return tl::unexpected(last);
}

Result<SearchResponse> Searcher::search(const SearchRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    if (auto good = validate(request, schema()); !good) return tl::unexpected(good.error());
    if (auto good = check_as_of(request.as_of); !good) return tl::unexpected(good.error());
    auto response = on_snapshot(impl_->spent, [&]() -> Result<SearchResponse> {
        return SearchRun(impl_->snapshot, request).run();
    });
    if (response) response->took_ms = milliseconds_since(start);
    return response;
}

Result<StoredDocument> Searcher::document(std::string_view id, std::string_view query) {
    return on_snapshot(impl_->spent, [&] { return read_document(impl_->snapshot, id, query); });
}

Result<ResolveResponse> Searcher::resolve(const ResolveRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    auto response =
        on_snapshot(impl_->spent, [&] { return resolve_text(impl_->snapshot, request); });
    if (response) response->took_ms = milliseconds_since(start);
    return response;
}

Result<SimilarResponse> Searcher::similar(const SimilarRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    auto response =
        on_snapshot(impl_->spent, [&] { return SimilarRun(impl_->snapshot, request).run(); });
    if (response) response->took_ms = milliseconds_since(start);
    return response;
}

Result<SuggestResponse> Searcher::suggest(const SuggestRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    auto response =
        on_snapshot(impl_->spent, [&] { return search::suggest(impl_->snapshot, request); });
    if (response) response->took_ms = milliseconds_since(start);
    return response;
}

Result<CitedByResponse> Searcher::cited_by(const CitedByRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    auto response =
        on_snapshot(impl_->spent, [&] { return search::cited_by(impl_->snapshot, request); });
    if (response) response->took_ms = milliseconds_since(start);
    return response;
}

Result<std::vector<CollectionStatistics>> Searcher::statistics() {
    return on_snapshot(impl_->spent, [&]() -> Result<std::vector<CollectionStatistics>> {
        std::vector<CollectionStatistics> all;
        for (const CollectionSnapshot& collection : impl_->snapshot.collections) {
            all.push_back(count(collection));
        }
        return all;
    });
}

void Searcher::use_thesaurus(std::shared_ptr<const Thesaurus> thesaurus) {
    impl_->snapshot.thesaurus = std::move(thesaurus);
}

const corpus::Schema& Searcher::schema() const { return impl_->snapshot.schema; }
const std::string& Searcher::revision() const { return impl_->snapshot.revision; }

}  // namespace axtar::search
