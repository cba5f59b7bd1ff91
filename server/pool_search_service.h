#pragma once

#include <mutex>

#include "search/reader_pool.h"
#include "server/search_service.h"

namespace axtar::server {

/// The engine behind the handlers: searchers leased from a ReaderPool, which takes up new commits.
///
/// Errors: kUnavailable until the index exists.
class PoolSearchService final : public SearchService {
public:
    explicit PoolSearchService(search::ReaderPool::Options options);

    [[nodiscard]] Result<search::SearchResponse> search(
        const search::SearchRequest& request) override;
    [[nodiscard]] Result<search::StoredDocument> document(std::string_view id,
                                                          std::string_view query) override;
    [[nodiscard]] Result<search::ResolveResponse> resolve(
        const search::ResolveRequest& request) override;
    [[nodiscard]] Result<search::CitedByResponse> cited_by(
        const search::CitedByRequest& request) override;
    [[nodiscard]] Result<search::SuggestResponse> suggest(
        const search::SuggestRequest& request) override;
    [[nodiscard]] Result<search::SimilarResponse> similar(
        const search::SimilarRequest& request) override;
    [[nodiscard]] Result<corpus::Schema> schema() override;
    [[nodiscard]] bool ready() const override;
    [[nodiscard]] std::string revision() const override;

private:
    search::ReaderPool pool_;
    std::mutex schema_mutex_;  ///< guards the two members below
    std::string schema_revision_;
    corpus::Schema schema_;
};

}  // namespace axtar::server
