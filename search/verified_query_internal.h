#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "search/places_internal.h"

namespace axtar::search {

/// Sections looked at for one exact phrase or NEAR in one collection; what is beyond is not found,
/// and the answer says so. Origin: docs/query_syntax.md, a fifth of a second.
inline constexpr std::size_t kMaxVerified = 20'000;

/// Where a pattern must stand to count.
enum class Whereabouts { kAnywhere, kTitle, kHeading };

/// A condition that Xapian cannot test: that a pattern stands in a section. Made true by looking at
/// every candidate once, when the matcher opens a collection.
struct Verification {
    Pattern pattern = {};
    Xapian::Query candidates = {};
    Whereabouts whereabouts = Whereabouts::kAnywhere;
    std::map<std::string, std::vector<Xapian::docid>> sections = {};  ///< by UUID of the collection
    KnownForms forms = {};
    bool cut = false;  ///< there were more candidates than kMaxVerified
};

/// The sections where the condition holds, without a weight: the right side of an OP_FILTER.
[[nodiscard]] Xapian::Query verified(std::shared_ptr<Verification> verification);

}  // namespace axtar::search
