#include <algorithm>

#include "analyzers/query_analysis.h"
#include "search/characters.h"
#include "search/ranking/ranking_weights.h"
#include "search/similar/draft_spelling_internal.h"
#include "search/spelling/query_repair_internal.h"
#include "search/vocabulary/dictionary_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {
namespace {

/// No word that the index has in any form, nor one that is known by other names: no text has
/// `həbsxana` where they say `prison`.
bool is_unknown(const analyzers::QueryWord& word, const Thesaurus& names, StemWeights& weights) {
    return word.type == analyzers::TokenType::kWord &&
           std::none_of(word.stems.begin(), word.stems.end(),
                        [&](const std::string& stem) { return weights.find(stem).indexed; }) &&
           !names.has(word) && !Dictionary::built_in().has(word);
}

bool is_likely(const QueryRepair& repair, std::string_view typed) {
    const bool is_long = count_characters(typed) >= weights::kLettersOfLongSlip;
    return repair.score >= (is_long ? weights::kLeastMended : weights::kLeastMendedShort);
}

}  // namespace

MendedDraft mend_draft(std::string text, const Snapshot& snapshot, StemWeights& weights) {
    MendedDraft draft{.text = std::move(text)};
    if (draft.text.size() > kLongestMendedDraft) return draft;
    std::vector<analyzers::QueryWord> slips = analyzers::analyze_query(draft.text);
    const Thesaurus& names = snapshot.names();
    std::erase_if(slips, [&](const auto& word) { return !is_unknown(word, names, weights); });
    if (slips.empty() || slips.size() > kMostSlips) return draft;
    const auto has_slip = [&](const QueryRepair& repair) {
        return std::any_of(slips.begin(), slips.end(), [&](const analyzers::QueryWord& word) {
            return word.start < repair.end && repair.start < word.end;
        });
    };
    WordTermFinder finder(snapshot.all);
    const auto places = repairs_of(draft.text, snapshot, finder);
    for (auto place = places.rbegin(); place != places.rend(); ++place) {  // offsets before stay
        const QueryRepair& repair = place->front();
        const std::size_t size = repair.end - repair.start;
        std::string typed = draft.text.substr(repair.start, size);
        if (!has_slip(repair) || !is_likely(repair, typed)) continue;
        draft.words.emplace_back(std::move(typed), repair.text);
        draft.text.replace(repair.start, size, repair.text);
    }
    std::reverse(draft.words.begin(), draft.words.end());
    return draft;
}

}  // namespace axtar::search
