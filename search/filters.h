#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "corpus/schema.h"
#include "search/columns.h"
#include "search/search_request.h"

namespace axtar::search {

/// The filters of a request, ready to be tested on one collection's columns.
///
/// Any of the values of a field, all of the fields; dates and roles besides. A document that fails
/// in one field only still counts in that field's own facet, so the verdict says which.
class DocumentFilter {
public:
    static constexpr int kPasses = -1;
    static constexpr int kFails = -2;

    DocumentFilter(const SearchRequest& request, const corpus::Schema& schema,
                   const CollectionColumns& columns);

    /// kPasses, kFails, or the number (in Schema::fields()) of the one field that refuses.
    [[nodiscard]] int verdict(std::uint32_t document) const;
    [[nodiscard]] bool accepts_role(std::uint8_t role) const { return roles_[role]; }

private:
    struct FieldFilter {
        int field = 0;
        std::vector<bool> accepted = {};  // by ordinal
    };
    bool accepts(const FieldFilter& filter, std::uint32_t document) const;

    const CollectionColumns& columns_;
    std::vector<FieldFilter> fields_;
    std::vector<bool> roles_;
    std::int32_t from_ = 0;
    std::int32_t to_ = 0;
    bool dated_ = false;
};

/// Refuses unknown fields, unknown roles, dates that are none, numbers out of range; `place` of the
/// error is the parameter.
[[nodiscard]] Result<void> validate(const SearchRequest& request, const corpus::Schema& schema);

}  // namespace axtar::search
