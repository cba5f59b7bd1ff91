#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/schema.h"
#include "search/query_tree.h"

namespace axtar::search {

/// Small pieces of a Xapian query that know nothing of words.

[[nodiscard]] Xapian::Query terms_by(Xapian::Query::op operation,
                                     const std::vector<std::string>& terms);
[[nodiscard]] std::vector<std::string> prefixed(std::string_view prefix,
                                                const std::vector<std::string>& stems);

/// Matches as `query` does and adds no weight.
[[nodiscard]] Xapian::Query weightless(const Xapian::Query& query);

/// Every section that `which` finds, with this weight and no other.
[[nodiscard]] Xapian::Query constant(const Xapian::Query& which, double weight);

/// The boolean terms of a kFilter, any of which counts: that of the value as typed or, where the
/// index does not have it, of the values that it is another name of (search/facets/value_names.h).
[[nodiscard]] std::vector<std::string> filter_terms(
    const QueryNode& filter, const std::function<bool(const std::string&)>& is_known);

/// The sections whose document has a value of the field within the range of a kRange: dates from
/// their own slot, years as dates, declared fields from theirs. MatchNothing for a field that the
/// schema does not have.
[[nodiscard]] Xapian::Query range_query(const QueryNode& range, const corpus::Schema& schema);

}  // namespace axtar::search
