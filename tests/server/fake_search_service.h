#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

#include "server/search_service.h"

namespace axtar::tests {

/// An engine of one document for every question, with doors to make it slow, absent or broken.
class FakeSearchService final : public server::SearchService {
public:
    [[nodiscard]] Result<search::SearchResponse> search(
        const search::SearchRequest& request) override {
        ++searches;
        if (on_search) on_search();
        while (hold) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (delay.load().count() > 0) std::this_thread::sleep_for(delay.load());
        if (throws) throw std::runtime_error("the fake engine breaks");
        const std::scoped_lock lock(mutex);
        last_request = request;
        if (failure.code != ErrorCode::kInternal) return tl::unexpected(failure);
        search::SearchResponse answer = response;
        answer.query = request.query;
        return answer;
    }

    [[nodiscard]] Result<search::StoredDocument> document(std::string_view id,
                                                          std::string_view query) override {
        const std::scoped_lock lock(mutex);
        last_query = query;
        if (id != stored.record.document.id) {
            return tl::unexpected(
                Error{ErrorCode::kNotFound, "no document " + std::string(id), {}});
        }
        return stored;
    }

    [[nodiscard]] Result<search::ResolveResponse> resolve(
        const search::ResolveRequest& request) override {
        const std::scoped_lock lock(mutex);
        last_resolve = request;
        if (resolve_failure.code != ErrorCode::kInternal) return tl::unexpected(resolve_failure);
        return resolved;
    }

    [[nodiscard]] Result<search::CitedByResponse> cited_by(
        const search::CitedByRequest& request) override {
        const std::scoped_lock lock(mutex);
        last_cited_by = request;
        if (!request.document.empty() && request.document != stored.record.document.id) {
            return tl::unexpected(Error{ErrorCode::kNotFound, "no such document", "document"});
        }
        return citing;
    }

    [[nodiscard]] Result<search::SuggestResponse> suggest(
        const search::SuggestRequest& request) override {
        return search::SuggestResponse{
            .completions = {{.text = request.text, .kind = "phrase", .html = request.text}}};
    }

    [[nodiscard]] Result<search::SimilarResponse> similar(
        const search::SimilarRequest& request) override {
        const std::scoped_lock lock(mutex);
        last_similar = request;
        return alike;
    }

    [[nodiscard]] Result<corpus::Schema> schema() override { return corpus::Schema::built_in(); }
    [[nodiscard]] bool ready() const override {
        if (throws) throw std::runtime_error("the fake engine breaks");
        return is_ready;
    }
    [[nodiscard]] std::string revision() const override {
        const std::scoped_lock lock(mutex);
        return current_revision;
    }

    std::atomic<int> searches = 0;
    std::function<void()> on_search = {};  ///< called when one begins; set before the server starts
    std::atomic<bool> hold = false;        ///< searches that have begun wait until it is false
    std::atomic<std::chrono::milliseconds> delay = std::chrono::milliseconds(0);
    std::atomic<bool> is_ready = true;
    std::atomic<bool> throws = false;
    mutable std::mutex mutex;  ///< guards what follows while a server runs
    std::string current_revision = "r1";
    search::SearchResponse response = {};
    search::StoredDocument stored = {};
    search::SearchRequest last_request = {};
    search::ResolveResponse resolved = {};
    search::CitedByResponse citing = {};
    search::SimilarResponse alike = {};
    search::SimilarRequest last_similar = {};
    search::ResolveRequest last_resolve = {};
    search::CitedByRequest last_cited_by = {};
    std::string last_query = {};
    Error failure = {};          ///< returned by search unless its code is kInternal
    Error resolve_failure = {};  ///< the same of resolve
};

}  // namespace axtar::tests
