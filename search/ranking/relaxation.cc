#include <algorithm>

#include "search/ranking/coverage_internal.h"
#include "search/ranking/ranking_weights.h"
#include "search/ranking/relaxation_internal.h"

namespace axtar::search {
namespace {

bool has_every_word(const QueryNode& node, WordTermFinder& finder) {
    return std::all_of(node.words.begin(), node.words.end(),
                       [&](const analyzers::QueryWord& word) { return finder.find(word).found(); });
}

float best_of(const std::vector<Match>& matches, const Coverage& coverage) {
    float best = 0;
    for (const Match& match : matches) best = std::max(best, coverage[match.section]);
    return best;
}

}  // namespace

bool is_relaxable(const QueryNode& root) {
    const bool is_one_word = root.kind == NodeKind::kWord && root.words.size() == 1;
    return is_nothing_but_words(root) && !is_one_word;
}

PlainWords sort_words(const QueryNode& root, const AskingWords& asking, WordTermFinder& finder) {
    PlainWords sorted;
    const auto sort = [&](const QueryNode& node) {
        if (asking.has(node)) return;
        if (node.required || has_every_word(node, finder)) {
            sorted.known.push_back(&node);
        } else {
            sorted.unknown.push_back(node.text);
        }
    };
    if (root.kind == NodeKind::kWord) sort(root);
    for (const QueryNode& child : root.children) sort(child);
    return sorted;
}

void keep_most_of(std::span<const CollectionSnapshot> collections,
                  const std::vector<const QueryNode*>& nodes, WordTermFinder& finder,
                  std::span<std::vector<Match>> matches) {
    std::vector<Coverage> coverage;
    for (const CollectionSnapshot& collection : collections) {
        coverage.emplace_back(collection.database);
    }
    float total = 0;
    for (const QueryNode* node : nodes) {
        for (const analyzers::QueryWord& word : node->words) {
            const WordTerms terms = finder.covering(word);
            const float weight = static_cast<float>(finder.idf(finder.find(word)));
            for (Coverage& covered : coverage) covered.add(terms, weight);
            total += weight;
        }
    }
    float best = 0;
    for (std::size_t c = 0; c < coverage.size(); ++c) {
        best = std::max(best, best_of(matches[c], coverage[c]));
    }
    constexpr float kRounding = 0.999F;  // sums in another order differ in the last digits
    const float least = std::min(static_cast<float>(weights::kMostOf) * total, best) * kRounding;
    for (std::size_t c = 0; c < coverage.size(); ++c) {
        std::erase_if(matches[c],
                      [&](const Match& match) { return coverage[c][match.section] < least; });
    }
}

}  // namespace axtar::search
