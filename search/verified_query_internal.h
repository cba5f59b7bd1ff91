#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "search/places_internal.h"

namespace axtar::search {

/// Sections looked at for the exact phrases and NEARs of one query in one collection; what is
/// beyond is not found, and the answer says so. Origin: at 10 to 15 microseconds each, a third of a
/// second.
inline constexpr std::size_t kMaxVerified = 20'000;

/// How many were looked at so far, by UUID of the collection: all conditions of a query share it.
using VerifiedCounts = std::map<std::string, std::size_t>;

/// Where a pattern must stand to count. kText: in the section's own text, heading included.
enum class Whereabouts { kAnywhere, kText, kTitle, kHeading };

/// A condition that Xapian cannot test: that a pattern stands in a section. Made true by looking at
/// every candidate once, when the matcher opens a collection.
struct Verification {
    Pattern pattern = {};
    Xapian::Query candidates = {};
    Whereabouts whereabouts = Whereabouts::kAnywhere;
    std::shared_ptr<VerifiedCounts> counts = {};
    std::map<std::string, std::vector<Xapian::docid>> sections = {};  ///< by UUID of the collection
    KnownForms forms = {};
    bool cut = false;  ///< there were more candidates than kMaxVerified
};

/// The sections where the condition holds, without a weight: the right side of an OP_FILTER.
[[nodiscard]] Xapian::Query verified(std::shared_ptr<Verification> verification);

}  // namespace axtar::search
