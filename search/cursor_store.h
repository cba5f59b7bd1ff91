#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "search/finding.h"
#include "search/search_response.h"

namespace axtar::search {

/// The order of a search's hits, kept from its first page to its last while the index changes.
struct Listing {
    struct Hit {
        std::uint32_t collection = 0;  ///< number in `collections`
        std::uint32_t section = 0;     ///< place among the document's sections; 0 for a document
        std::string document = {};
    };
    std::string question = {};  ///< what was asked; a cursor belongs to no other question
    std::vector<std::string> collections = {};
    bool sections = false;  ///< hits are sections
    WordsNeeded words_needed = WordsNeeded::kAll;
    std::optional<Relaxation> relaxed = {};  ///< as the first page says it
    /// What the best sections of all share (feedback_evidence), in Xapian's own form: a query
    /// object is no thing to share between threads.
    std::string feedback = {};
    /// Collection and section of the best of all, whose weights the second stage raises on
    /// whichever page they stand.
    std::set<std::pair<std::uint32_t, std::uint32_t>> looked_at = {};
    std::vector<Hit> hits = {};
    std::uint64_t total_documents = 0;
    std::uint64_t total_sections = 0;
};

/// Where a page begins.
struct CursorPlace {
    std::shared_ptr<const Listing> listing = {};
    std::size_t position = 0;
};

/// Listings by cursor. A cursor is "TOKEN-POSITION"; its token cannot be guessed, so nobody pages
/// through what another person may see.
///
/// Limits:  listings of kMaxHits hits together, the one least lately used goes first; what was
/// asked
///          counts as hits too, 64 bytes one.
/// Threads: safe.
class CursorStore {
public:
    static constexpr std::size_t kMaxHits = 1'000'000;  // about 64 bytes each

    /// The token of a new listing.
    [[nodiscard]] std::string add(std::shared_ptr<const Listing> listing);
    /// Nothing where the cursor is none or its listing has gone.
    [[nodiscard]] CursorPlace find(std::string_view cursor);
    [[nodiscard]] static std::string cursor(std::string_view token, std::size_t position);
    [[nodiscard]] static std::string_view token_of(std::string_view cursor);

private:
    struct Entry {
        std::string token = {};
        std::shared_ptr<const Listing> listing = {};
    };
    std::mutex mutex_;
    std::list<Entry> entries_;  // lately used first; few, a search each
    std::size_t cost_ = 0;
};

}  // namespace axtar::search
