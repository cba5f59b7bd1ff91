#pragma once

#include <string>
#include <vector>

#include "corpus/section_record.h"
#include "search/snippet.h"

namespace axtar::search {

/// The tokens of a section's citations that lead to one of `keys` or to a provision that one of
/// them covers (corpus::keys_within), in rising order; each citation is one mark.
[[nodiscard]] std::vector<MatchedToken> cited_tokens(const corpus::SectionRecord& record,
                                                     const std::vector<std::string>& keys);

}  // namespace axtar::search
