#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "search/search_response.h"

namespace axtar::search {

/// What hits show of the documents of one collection at one revision, kept once it has been read:
/// the record of a code is long and every page that shows one would read it anew.
///
/// Cost:    kMost documents, about 600 bytes each; then it begins anew.
/// Threads: safe.
class DocumentHeads {
public:
    static constexpr std::size_t kMost = 16'384;

    /// A hit without score and sections; null for a document that has not been read.
    [[nodiscard]] std::shared_ptr<const Hit> find(std::uint32_t document) const {
        const std::lock_guard lock(mutex_);
        const auto known = heads_.find(document);
        return known == heads_.end() ? nullptr : known->second;
    }

    void keep(std::uint32_t document, std::shared_ptr<const Hit> head) {
        const std::lock_guard lock(mutex_);
        if (heads_.size() == kMost) heads_.clear();
        heads_[document] = std::move(head);
    }

private:
    mutable std::mutex mutex_;
    std::unordered_map<std::uint32_t, std::shared_ptr<const Hit>> heads_;
};

}  // namespace axtar::search
