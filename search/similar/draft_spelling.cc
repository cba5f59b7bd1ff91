#include <algorithm>

#include "analyzers/query_analysis.h"
#include "search/characters.h"
#include "search/ranking/ranking_weights.h"
#include "search/similar/draft_spelling_internal.h"
#include "search/spelling/query_repair_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {
namespace {

bool is_unknown(const analyzers::QueryWord& word, StemWeights& weights) {
    return word.type == analyzers::TokenType::kWord &&
           std::none_of(word.stems.begin(), word.stems.end(),
                        [&](const std::string& stem) { return weights.find(stem).indexed; });
}

bool is_likely(const QueryRepair& repair, std::string_view typed) {
    const bool is_long = count_characters(typed) >= weights::kLettersOfLongSlip;
    return repair.score >= (is_long ? weights::kLeastMended : weights::kLeastMendedShort);
}

}  // namespace

MendedDraft mend_draft(std::string text, const Snapshot& snapshot, StemWeights& weights) {
    MendedDraft draft{.text = std::move(text)};
    if (draft.text.size() > kLongestMendedDraft) return draft;
    const auto words = analyzers::analyze_query(draft.text);
    const auto unknown = static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(), [&](const auto& word) { return is_unknown(word, weights); }));
    if (unknown == 0 || unknown > kMostSlips) return draft;
    WordTermFinder finder(snapshot.all);
    const auto places = repairs_of(draft.text, snapshot, finder);
    for (auto place = places.rbegin(); place != places.rend(); ++place) {  // offsets before stay
        const QueryRepair& repair = place->front();
        const std::size_t size = repair.end - repair.start;
        std::string typed = draft.text.substr(repair.start, size);
        if (!is_likely(repair, typed)) continue;
        draft.words.emplace_back(std::move(typed), repair.text);
        draft.text.replace(repair.start, size, repair.text);
    }
    std::reverse(draft.words.begin(), draft.words.end());
    return draft;
}

}  // namespace axtar::search
