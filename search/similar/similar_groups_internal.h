#pragma once

#include <cstddef>
#include <vector>

#include "search/similar/similar_texts_internal.h"

namespace axtar::search {

/// Texts that say the same, the one that comes first as the heading of the others.
using SimilarGroup = std::vector<SimilarText>;

/// Puts texts that say the same together, at most `limit` groups, best first. What is asked
/// word for word comes first; then a text to the same addressee before one to others unless that is
/// more than 1 / weights::kOtherAddressee times as alike; and of a draft (`recommendations_first`)
/// likewise what recommends before what does not, by weights::kNoRecommendation. Each point of the
/// draft that anything is like has a group before a point has a second one too many.
///
/// One text is the same as another by the cosine of their words (weights::kSameText), unless one of
/// them only considers what the other does.
[[nodiscard]] std::vector<SimilarGroup> similar_groups(std::vector<SimilarText> texts,
                                                       std::size_t limit,
                                                       bool recommendations_first);

/// Whether texts that belong to the group may not have been read. `end`: SimilarTexts::end().
///
/// By the angles of their vectors: what is within the angle of weights::kSameText of the heading is
/// within that and the heading's own of what was asked.
[[nodiscard]] bool may_have_more(const SimilarGroup& group, double end);

}  // namespace axtar::search
