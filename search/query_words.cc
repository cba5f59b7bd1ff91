#include "search/query_words.h"

#include <cstddef>
#include <string>
#include <utility>

namespace axtar::search {
namespace {

/// True where only a hyphen, dot or apostrophe stands between two words, so that they are parts of
/// one: `ayrı-seçkilik`, `d'Alene`, `m.46`. A slash or comma lists two.
bool joins(std::string_view between) {
    static constexpr std::string_view kJoints[] = {"-", "‐", "‑", "–", ".", "'", "’", "_"};
    for (const std::string_view joint : kJoints) {
        if (between == joint) return true;
    }
    return false;
}

std::string trimmed(std::string_view text, const std::vector<analyzers::QueryWord>& words) {
    const std::size_t start = words.front().start;
    const std::size_t end = words.back().end;
    return start < end && end <= text.size() ? std::string(text.substr(start, end - start))
                                             : std::string(text);
}

QueryNode make(NodeKind kind, std::string_view text, std::vector<analyzers::QueryWord> words) {
    std::string typed = trimmed(text, words);
    return {.kind = kind, .text = std::move(typed), .words = std::move(words)};
}

}  // namespace

std::vector<QueryNode> word_nodes(std::string_view text) {
    std::vector<QueryNode> nodes;
    std::vector<analyzers::QueryWord> group;
    for (analyzers::QueryWord& word : analyzers::analyze_query(text)) {
        if (!group.empty()) {
            const std::size_t end = group.back().end;
            const bool tight = word.start >= end && joins(text.substr(end, word.start - end));
            if (!tight) nodes.push_back(make(NodeKind::kWord, text, std::exchange(group, {})));
        }
        group.push_back(std::move(word));
    }
    if (!group.empty()) nodes.push_back(make(NodeKind::kWord, text, std::move(group)));
    return nodes;
}

std::optional<QueryNode> phrase_node(std::string_view text) {
    std::vector<analyzers::QueryWord> words = analyzers::analyze_query(text);
    if (words.empty()) return std::nullopt;
    const NodeKind kind = words.size() == 1 ? NodeKind::kWord : NodeKind::kPhrase;
    return make(kind, text, std::move(words));
}

}  // namespace axtar::search
