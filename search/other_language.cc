#include <algorithm>

#include "corpus/index_layout.h"
#include "search/coverage_internal.h"
#include "search/other_language_internal.h"
#include "search/ranking_weights.h"

namespace axtar::search {

void temper_other_language(const CollectionSnapshot& collection,
                           std::span<const QueryNode* const> telling, analyzers::Language asked,
                           WordTermFinder& finder, std::vector<Match>& matches) {
    using analyzers::Language;
    if (asked == Language::kUnknown || matches.empty()) return;
    const Language other =
        asked == Language::kEnglish ? Language::kAzerbaijani : Language::kEnglish;
    const std::string term = corpus::filter_terms("lang", analyzers::code(other)).front();
    const Xapian::PostingIterator end = collection.database.postlist_end(term);
    Xapian::PostingIterator section = collection.database.postlist_begin(term);
    if (section == end) return;

    Coverage coverage(collection.database);
    float total = 0;
    for (const QueryNode* node : telling) {
        for (const analyzers::QueryWord& word : node->words) {
            const float weight = coverage_weight(finder.find(word), finder.sections());
            coverage.add(finder.covering(word), weight);
            total += weight;
        }
    }
    const float enough = static_cast<float>(weights::kEnoughOfOtherLanguage) * total;
    for (Match& match : matches) {
        section.skip_to(match.section);
        if (section == end) return;
        if (*section != match.section) continue;
        match.weight *= std::min(1.0F, coverage[match.section] / enough);
    }
}

}  // namespace axtar::search
