#include <algorithm>
#include <utility>

#include "search/kept_positions_internal.h"

namespace axtar::search {

KeptPositions::KeptPositions(const Xapian::Database& database,
                             const std::vector<std::string>& terms,
                             std::vector<Xapian::docid> sections)
    : sections_(std::move(sections)) {
    std::sort(sections_.begin(), sections_.end());
    sections_.erase(std::unique(sections_.begin(), sections_.end()), sections_.end());
    for (const std::string& term : terms) {
        const auto [known, is_new] = positions_.try_emplace(term);
        if (!is_new) continue;
        known->second.resize(sections_.size());
        const Xapian::PostingIterator end = database.postlist_end(term);
        Xapian::PostingIterator at = database.postlist_begin(term);
        for (std::size_t i = 0; i < sections_.size() && at != end; ++i) {
            at.skip_to(sections_[i]);
            if (at == end || *at != sections_[i]) continue;
            known->second[i].assign(at.positionlist_begin(), at.positionlist_end());
        }
    }
}

std::span<const std::uint32_t> KeptPositions::find(const std::string& term,
                                                   Xapian::docid section) const {
    const auto known = positions_.find(term);
    const auto at = std::lower_bound(sections_.begin(), sections_.end(), section);
    if (known == positions_.end() || at == sections_.end() || *at != section) return {};
    return known->second[static_cast<std::size_t>(at - sections_.begin())];
}

}  // namespace axtar::search
