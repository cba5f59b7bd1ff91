#include "corpus/structure/number_chain.h"

#include <algorithm>
#include <unordered_map>

namespace axtar::corpus {
namespace {

constexpr int kMissing = 2;
constexpr unsigned kMaxMissing = 2;
constexpr int kLateStart = 4;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

}  // namespace

// The heaviest chain that ends at a place is the heaviest one that ends at the number before, so
// for each number only the best end so far is kept: one pass over the places.
std::vector<std::size_t> best_chain(std::span<const NumberedPlace> places, int min_weight) {
    std::vector<int> weight(places.size());
    std::vector<std::size_t> before(places.size(), kNone);
    std::unordered_map<unsigned, std::size_t> best_end;
    std::size_t best = kNone;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const unsigned number = places[i].number;
        int gained = number == 1 ? 0 : -kLateStart;
        for (unsigned missing = 0; missing <= kMaxMissing && missing + 1 < number; ++missing) {
            const auto end = best_end.find(number - 1 - missing);
            if (end == best_end.end()) continue;
            const int through = weight[end->second] - static_cast<int>(missing) * kMissing;
            if (through <= gained) continue;
            gained = through;
            before[i] = end->second;
        }
        weight[i] = gained + places[i].weight;
        const auto [end, added] = best_end.try_emplace(number, i);
        if (!added && weight[i] > weight[end->second]) end->second = i;
        if (best == kNone || weight[i] > weight[best]) best = i;
    }
    if (best == kNone || weight[best] < min_weight) return {};
    std::vector<std::size_t> chain;
    for (std::size_t i = best; i != kNone; i = before[i]) chain.push_back(i);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

}  // namespace axtar::corpus
