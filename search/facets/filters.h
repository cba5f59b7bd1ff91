#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "corpus/schema.h"
#include "search/facets/columns.h"
#include "search/search_request.h"

namespace axtar::search {

struct CollectionSnapshot;

/// The filters of a request, ready to be tested on one collection's columns.
///
/// Any of the values of a field, all of the fields; dates and roles besides. A section that fails
/// in one filter only still counts in that field's own facet (dates: in the histogram), so the
/// verdict says which. Ids have no facet: a section of another document fails.
class SectionFilter {
public:
    static constexpr int kPasses = -1;
    static constexpr int kFails = -2;
    /// A request has fewer filtered fields than this: verdicts fit a mask of 64 bits.
    static constexpr std::size_t kMaxFilters = 63;

    /// `collection`: with its columns, which must outlive the filter.
    SectionFilter(const SearchRequest& request, const corpus::Schema& schema,
                  const CollectionSnapshot& collection);

    /// What the document alone decides: kPasses, kFails, or the number of the one filter that
    /// refuses. The same for all of its sections.
    [[nodiscard]] int document_verdict(std::uint32_t document) const;
    /// That and what the section decides.
    [[nodiscard]] int verdict(int document_verdict, std::uint32_t section) const;
    [[nodiscard]] bool accepts_role(std::uint8_t role) const { return roles_[role]; }

private:
    struct FieldFilter {
        std::size_t field = 0;
        int number = 0;
        std::vector<bool> accepted = {};  // by ordinal
    };
    bool accepts(const FieldFilter& filter, std::uint32_t row) const;

    const CollectionColumns& columns_;
    /// Documents, sorted; none: all. Nothing counts them apart.
    std::optional<std::vector<std::uint32_t>> chosen_;
    std::vector<FieldFilter> document_filters_;
    std::vector<FieldFilter> section_filters_;
    std::vector<bool> roles_;
    std::int32_t from_ = 0;
    std::int32_t to_ = 0;
    int date_filter_ = kPasses;  // number, where dates are limited
};

/// The ids of the documents that are searched; empty: all.
[[nodiscard]] std::span<const std::string> chosen_ids(const SearchRequest& request);

/// Whether sections of this role (corpus::Role) are searched where a request names none.
[[nodiscard]] bool is_searched_by_default(std::uint8_t role);
/// The names of those roles, and of all that there are.
[[nodiscard]] std::vector<std::string> default_roles();
[[nodiscard]] std::vector<std::string> all_roles();

/// The number of a field in Schema::fields(), and so of its column; their count where it has none
/// of that name.
[[nodiscard]] std::size_t field_number(const corpus::Schema& schema, std::string_view name);

/// The number that a verdict has for a field of the schema, kPasses where it is not filtered.
[[nodiscard]] int filter_number(const SearchRequest& request, const corpus::Schema& schema,
                                std::size_t field);
/// The same for `from` and `to` together.
[[nodiscard]] int date_filter_number(const SearchRequest& request, const corpus::Schema& schema);

/// Refuses unknown fields, unknown roles, dates that are none, numbers out of range; `place` of the
/// error is the parameter.
[[nodiscard]] Result<void> validate(const SearchRequest& request, const corpus::Schema& schema);

}  // namespace axtar::search
