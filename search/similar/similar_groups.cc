#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

#include "search/ranking/ranking_weights.h"
#include "search/similar/similar_groups_internal.h"

namespace axtar::search {
namespace {

double rank(const SimilarText& text, bool recommendations_first) {
    if (text.word_for_word) return text.similarity;
    const bool later = recommendations_first && !text.recommends;
    return text.similarity * (text.same_addressee ? 1 : weights::kOtherAddressee) *
           (later ? weights::kNoRecommendation : 1);
}

bool says_the_same(const SimilarText& a, const SimilarText& b) {
    return a.only_considers == b.only_considers &&
           a.profile.similarity(b.profile) >= weights::kSameText;
}

/// Takes groups of points that have one before away, the last first, then any.
void cut(std::vector<SimilarGroup>& groups, std::size_t limit) {
    std::set<std::size_t> points;
    std::vector<bool> spare;
    for (const SimilarGroup& group : groups) {
        spare.push_back(!points.insert(group.front().point).second);
    }
    for (std::size_t i = groups.size(); i-- > 0 && groups.size() > limit;) {
        if (spare[i]) groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i));
    }
    if (groups.size() > limit) groups.resize(limit);
}

}  // namespace

std::vector<SimilarGroup> similar_groups(std::vector<SimilarText> texts, std::size_t limit,
                                         bool recommendations_first) {
    std::stable_sort(texts.begin(), texts.end(), [&](const SimilarText& a, const SimilarText& b) {
        const double rank_a = rank(a, recommendations_first);
        const double rank_b = rank(b, recommendations_first);
        if (rank_a != rank_b) return rank_a > rank_b;
        return a.word_for_word && !b.word_for_word;
    });
    std::vector<SimilarGroup> groups;
    std::set<std::size_t> points;
    for (SimilarText& next : texts) {
        const auto said = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
            return says_the_same(group.front(), next);
        });
        if (said != groups.end()) {
            said->push_back(std::move(next));
        } else if (points.insert(next.point).second || groups.size() < limit) {
            groups.emplace_back().push_back(std::move(next));
        }
    }
    cut(groups, limit);
    return groups;
}

bool may_have_more(const SimilarGroup& group, double end) {
    const double farthest = std::acos(group.front().similarity) + std::acos(weights::kSameText);
    return end > 0 && std::cos(farthest) <= end;
}

}  // namespace axtar::search
