#include <algorithm>
#include <cmath>

#include "search/ranking/question_coverage_internal.h"
#include "search/ranking/ranking_weights.h"

namespace axtar::search {

QuestionCoverage::QuestionCoverage(std::span<const CollectionSnapshot> collections,
                                   const std::vector<const QueryNode*>& telling,
                                   WordTermFinder& finder, double least)
    : least_(static_cast<float>(least)) {
    for (const CollectionSnapshot& collection : collections) {
        coverage_.emplace_back(collection.database);
    }
    for (const QueryNode* node : telling) {
        for (const analyzers::QueryWord& word : node->words) {
            const WordTerms terms = finder.covering(word);
            const auto weight = static_cast<float>(finder.idf(finder.find(word)));
            for (Coverage& covered : coverage_) covered.add(terms, weight);
            total_ += weight;
        }
    }
}

float QuestionCoverage::share(std::size_t collection, Xapian::docid section) const {
    return total_ > 0 ? std::min(1.0F, coverage_[collection][section] / total_) : 1;
}

void QuestionCoverage::keep_enough(std::span<std::vector<Match>> matches) const {
    float best = 0;
    for (std::size_t c = 0; c < matches.size(); ++c) {
        for (const Match& match : matches[c]) best = std::max(best, share(c, match.section));
    }
    constexpr float kRounding = 0.999F;  // sums in another order differ in the last digits
    const float least = std::min(least_, best) * kRounding;
    for (std::size_t c = 0; c < matches.size(); ++c) {
        std::erase_if(matches[c],
                      [&](const Match& match) { return share(c, match.section) < least; });
    }
}

double QuestionCoverage::kept(std::size_t collection, Xapian::docid section) const {
    return std::pow(share(collection, section), weights::kCoverage);
}

void QuestionCoverage::prefer_more(std::span<std::vector<Match>> matches) const {
    for (std::size_t c = 0; c < matches.size(); ++c) {
        for (Match& match : matches[c]) {
            match.weight *= static_cast<float>(kept(c, match.section));
        }
    }
}

}  // namespace axtar::search
