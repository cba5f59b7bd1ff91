#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "search/columns.h"
#include "search/filters.h"
#include "search/match.h"
#include "search/search_request.h"

namespace axtar::search {

/// A document with at least one matching section.
struct DocumentGroup {
    std::uint32_t collection = 0;  ///< number among the collections searched
    std::uint32_t document = 0;    ///< ordinal in the collection's columns
    float weight = 0;              ///< of its best section
    std::uint32_t sections = 0;    ///< matching ones
    int verdict = DocumentFilter::kPasses;
};

/// A section of the page.
struct PageSection {
    std::uint32_t collection = 0;
    Match match = {};
};

/// One hit of the page: a document with its best sections, or (Grouping::kNone) one section.
struct PageHit {
    DocumentGroup group = {};
    std::vector<PageSection> sections = {};
};

/// All matches of a query, grouped by document in one pass: exact totals, any order, any page.
///
/// Input: the matches of each collection, in rising order of sections; sections whose role the
///        filter does not accept are left out here.
class ResultSet {
public:
    void add(std::uint32_t collection, std::vector<Match> matches, const CollectionColumns& columns,
             const DocumentFilter& filter);

    /// A match among the results.
    struct Place {
        std::uint32_t collection = 0;
        std::size_t match = 0;
    };
    /// The matches of most weight that pass every filter, at most `wanted`, best first.
    [[nodiscard]] std::vector<Place> best(std::size_t wanted) const;
    [[nodiscard]] Match match(const Place& place) const;
    /// Adds to the weight of a match; the rank of its document follows.
    void raise(const Place& place, float weight);

    [[nodiscard]] std::uint64_t total_documents() const { return documents_; }
    [[nodiscard]] std::uint64_t total_sections() const { return sections_; }
    /// Also those that one filter refuses (verdict >= 0): facets count them.
    [[nodiscard]] std::span<const DocumentGroup> groups() const { return groups_; }

    /// The hits from `offset`, at most `limit`. Equal ones keep the order of the index, so that
    /// pages never overlap. Documents without a date come last in both orders by date.
    [[nodiscard]] std::vector<PageHit> page(const SearchRequest& request, bool ranked) const;

private:
    struct Collected {
        std::vector<Match> matches = {};         // of accepted roles
        std::vector<std::uint32_t> groups = {};  // of each match, index into groups_
        const CollectionColumns* columns = nullptr;
    };
    std::vector<std::size_t> order(const SearchRequest& request, bool ranked) const;
    std::vector<PageHit> page_of_sections(const SearchRequest& request, bool ranked) const;
    std::vector<PageSection> flat_sections() const;
    void fill_sections(std::vector<PageHit>& hits, std::span<const std::size_t> chosen,
                       std::uint32_t per_hit, bool ranked) const;
    std::int32_t date_of(const DocumentGroup& group) const;

    std::vector<Collected> collections_;
    std::vector<DocumentGroup> groups_;
    std::uint64_t documents_ = 0;
    std::uint64_t sections_ = 0;
};

}  // namespace axtar::search
