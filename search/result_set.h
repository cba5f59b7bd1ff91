#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "search/facets/columns.h"
#include "search/facets/filters.h"
#include "search/match.h"
#include "search/search_request.h"

namespace axtar::search {

/// A document with at least one matching section.
struct DocumentGroup {
    std::uint32_t collection = 0;  ///< number among the collections searched
    std::uint32_t document = 0;    ///< ordinal in the collection's columns
    float weight = 0;              ///< of its best section that passes
    std::uint32_t sections = 0;    ///< matching ones that pass
    /// Bit n: a section is refused by filter n alone, so the document counts in that facet.
    std::uint64_t refused = 0;

    /// True where the document counts in the facet of the filter with this number, or, for
    /// SectionFilter::kPasses, in one that is not filtered.
    [[nodiscard]] bool counts_in(int filter) const {
        return sections > 0 || (filter >= 0 && ((refused >> unsigned(filter)) & 1U) != 0);
    }
};

/// The matches of one collection, side by side with their verdicts (SectionFilter) and the numbers
/// of their groups. Those that two filters refuse are not among them.
struct CollectedMatches {
    std::span<const Match> matches = {};
    std::span<const std::int8_t> verdicts = {};
    std::span<const std::uint32_t> groups = {};
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
             const SectionFilter& filter);

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
    /// Of these documents, those that no order by date can place.
    [[nodiscard]] std::uint64_t undated_documents() const;
    [[nodiscard]] std::uint64_t total_sections() const { return sections_; }
    /// Sections that match, whatever the filters (but for roles) say of them.
    [[nodiscard]] std::uint64_t matched_sections() const { return matched_; }
    /// Also those of which one filter refuses every section: facets count them.
    [[nodiscard]] std::span<const DocumentGroup> groups() const { return groups_; }
    [[nodiscard]] CollectedMatches collected(std::uint32_t collection) const;

    /// The hits from `offset`, at most `limit`. Equal ones keep the order of the index, so that
    /// pages never overlap. Documents without a date come last in both orders by date.
    [[nodiscard]] std::vector<PageHit> page(const SearchRequest& request, bool ranked) const;

    /// Every hit in order: of documents without their sections, else one section each.
    [[nodiscard]] std::vector<PageHit> listing(SearchRequest request, bool ranked) const;

private:
    struct Collected {
        std::vector<Match> matches = {};
        std::vector<std::int8_t> verdicts = {};
        std::vector<std::uint32_t> groups = {};  // of each match, index into groups_
        const CollectionColumns* columns = nullptr;
    };
    void count(DocumentGroup& group, const Match& match, int verdict);
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
    std::uint64_t matched_ = 0;
};

}  // namespace axtar::search
