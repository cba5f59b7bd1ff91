#include <algorithm>
#include <utility>

#include "search/ranking/question_internal.h"
#include "search/ranking/ranking_weights.h"
#include "search/ranking/relaxation_internal.h"

namespace axtar::search {
namespace {

/// A node is worth what its most telling word is worth.
bool is_common(const QueryNode& node, WordTermFinder& finder) {
    if (finder.sections() < weights::kSectionsForCommonWords) return false;
    const double often = weights::kCommonWord * finder.sections();
    return std::all_of(node.words.begin(), node.words.end(), [&](const analyzers::QueryWord& word) {
        return finder.frequency_by_any_name(word) > often;
    });
}

}  // namespace

Asked how_asked(const ParsedQuery& query, const AskingWords& asking, Xapian::doccount sections) {
    if (!is_relaxable(query.root)) return Asked::kNot;
    std::size_t words = 0;
    bool asks = query.question_mark;
    const auto look_at = [&](const QueryNode& node) {
        words += node.words.size();
        asks = asks || std::any_of(node.words.begin(), node.words.end(), is_question_word);
    };
    if (query.root.kind == NodeKind::kWord) look_at(query.root);
    for (const QueryNode& child : query.root.children) look_at(child);
    // In an index of few sections one match is no sign of too many words.
    const bool small = sections < weights::kSectionsForCommonWords;
    const std::size_t few = asking.empty() ? weights::kPerhapsWords : weights::kWantedWords;
    if (words < (small ? weights::kAskedWords : few)) return Asked::kNot;
    const bool question =
        words >= weights::kQuestionWords || (asks && words >= weights::kAskedWords);
    return question ? Asked::kQuestion : Asked::kPerhaps;
}

QuestionWords sort_question(const QueryNode& root, const AskingWords& asking,
                            WordTermFinder& finder) {
    PlainWords plain = sort_words(root, asking, finder);
    QuestionWords sorted{.unknown = std::move(plain.unknown)};
    for (const QueryNode* node : plain.known) {
        (is_common(*node, finder) ? sorted.common : sorted.telling).push_back(node);
    }
    if (sorted.telling.empty()) std::swap(sorted.telling, sorted.common);
    return sorted;
}

}  // namespace axtar::search
