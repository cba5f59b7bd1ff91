#include "server/pool_search_service.h"

#include <utility>

namespace axtar::server {
namespace {

Error not_ready() {
    return {
        ErrorCode::kUnavailable, "no index is open yet; it is looked for again all the time", {}};
}

}  // namespace

PoolSearchService::PoolSearchService(search::ReaderPool::Options options)
    : pool_(std::move(options)), schema_(corpus::Schema::built_in()) {}

Result<search::SearchResponse> PoolSearchService::search(const search::SearchRequest& request) {
    if (!pool_.ready()) return tl::unexpected(not_ready());
    return pool_.with<search::SearchResponse>(
        [&](search::Searcher& searcher) { return searcher.search(request); });
}

Result<search::StoredDocument> PoolSearchService::document(std::string_view id,
                                                           std::string_view query) {
    if (!pool_.ready()) return tl::unexpected(not_ready());
    return pool_.with<search::StoredDocument>(
        [&](search::Searcher& searcher) { return searcher.document(id, query); });
}

Result<search::ResolveResponse> PoolSearchService::resolve(const search::ResolveRequest& request) {
    if (!pool_.ready()) return tl::unexpected(not_ready());
    return pool_.with<search::ResolveResponse>(
        [&](search::Searcher& searcher) { return searcher.resolve(request); });
}

Result<search::CitedByResponse> PoolSearchService::cited_by(const search::CitedByRequest& request) {
    if (!pool_.ready()) return tl::unexpected(not_ready());
    return pool_.with<search::CitedByResponse>(
        [&](search::Searcher& searcher) { return searcher.cited_by(request); });
}

Result<search::SuggestResponse> PoolSearchService::suggest(const search::SuggestRequest& request) {
    if (!pool_.ready()) return tl::unexpected(not_ready());
    return pool_.with<search::SuggestResponse>(
        [&](search::Searcher& searcher) { return searcher.suggest(request); });
}

Result<search::SimilarResponse> PoolSearchService::similar(const search::SimilarRequest& request) {
    if (!pool_.ready()) return tl::unexpected(not_ready());
    return pool_.with<search::SimilarResponse>(
        [&](search::Searcher& searcher) { return searcher.similar(request); });
}

Result<corpus::Schema> PoolSearchService::schema() {
    if (!pool_.ready()) return tl::unexpected(not_ready());
    const std::string revision = pool_.revision();
    {
        const std::scoped_lock lock(schema_mutex_);
        if (schema_revision_ == revision) return schema_;
    }
    auto fresh = pool_.with<corpus::Schema>(
        [](search::Searcher& searcher) -> Result<corpus::Schema> { return searcher.schema(); });
    if (!fresh) return fresh;
    const std::scoped_lock lock(schema_mutex_);
    schema_revision_ = revision;
    schema_ = *fresh;
    return fresh;
}

bool PoolSearchService::ready() const { return pool_.ready(); }

std::string PoolSearchService::revision() const { return pool_.revision(); }

}  // namespace axtar::server
