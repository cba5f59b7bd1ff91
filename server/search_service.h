#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "corpus/schema.h"
#include "search/resolve.h"
#include "search/search_request.h"
#include "search/search_response.h"
#include "search/searcher.h"
#include "search/similar.h"
#include "search/suggest.h"

namespace axtar::server {

/// What the handlers ask of the engine. PoolSearchService answers from an index; tests have a fake.
///
/// Threads: every member may be called from any thread at once. `ready` and `revision` are quick;
/// the others may wait for the disk and belong on a worker.
class SearchService {
public:
    SearchService() = default;
    SearchService(const SearchService&) = delete;
    SearchService& operator=(const SearchService&) = delete;
    virtual ~SearchService() = default;

    [[nodiscard]] virtual Result<search::SearchResponse> search(
        const search::SearchRequest& request) = 0;
    /// `query` may be empty; else its matches are marked.
    [[nodiscard]] virtual Result<search::StoredDocument> document(std::string_view id,
                                                                  std::string_view query) = 0;
    [[nodiscard]] virtual Result<search::ResolveResponse> resolve(
        const search::ResolveRequest& request) = 0;
    [[nodiscard]] virtual Result<search::CitedByResponse> cited_by(
        const search::CitedByRequest& request) = 0;
    [[nodiscard]] virtual Result<search::SuggestResponse> suggest(
        const search::SuggestRequest& request) = 0;
    [[nodiscard]] virtual Result<search::SimilarResponse> similar(
        const search::SimilarRequest& request) = 0;
    /// The fields of the newest snapshot.
    [[nodiscard]] virtual Result<corpus::Schema> schema() = 0;
    /// True once a snapshot is open.
    [[nodiscard]] virtual bool ready() const = 0;
    /// Changes with every commit; empty before the first snapshot.
    [[nodiscard]] virtual std::string revision() const = 0;
};

}  // namespace axtar::server
