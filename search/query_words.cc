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

/// The words of a text, and the text without what stands before the first and behind the last.
struct Analysed {
    std::string text = {};
    std::vector<analyzers::QueryWord> words = {};
};

/// Analysed again after trimming until nothing is left to trim: what stood around (an emoji) may
/// change how a number is cut, and the text that is shown to the reader must mean the same when it
/// is typed. What is no word on its own (the "_" of "@_") is none.
Analysed analyse_trimmed(std::string_view text) {
    Analysed analysed{.text = std::string(text), .words = analyzers::analyze_query(text)};
    while (!analysed.words.empty()) {
        const std::size_t start = analysed.words.front().start;
        const std::size_t end = analysed.words.back().end;
        const bool whole = start == 0 && end == analysed.text.size();
        if (whole || start >= end || end > analysed.text.size()) break;
        std::string trimmed = analysed.text.substr(start, end - start);
        std::vector<analyzers::QueryWord> words = analyzers::analyze_query(trimmed);
        analysed = {.text = std::move(trimmed), .words = std::move(words)};
    }
    return analysed;
}

QueryNode make(NodeKind kind, std::string_view text, std::vector<analyzers::QueryWord> words) {
    const std::size_t start = words.front().start;
    const std::size_t end = words.back().end;
    const bool sound = start < end && end <= text.size();
    std::string typed(sound ? text.substr(start, end - start) : text);
    return {.kind = kind, .text = std::move(typed), .words = std::move(words)};
}

/// Words that only a hyphen, dot or apostrophe joins become one node.
std::vector<QueryNode> grouped(Analysed analysed) {
    const std::string_view typed = analysed.text;
    std::vector<QueryNode> nodes;
    std::vector<analyzers::QueryWord> group;
    for (analyzers::QueryWord& word : analysed.words) {
        if (!group.empty()) {
            const std::size_t end = group.back().end;
            const bool tight = word.start >= end && joins(typed.substr(end, word.start - end));
            if (!tight) nodes.push_back(make(NodeKind::kWord, typed, std::exchange(group, {})));
        }
        group.push_back(std::move(word));
    }
    if (!group.empty()) nodes.push_back(make(NodeKind::kWord, typed, std::move(group)));
    return nodes;
}

}  // namespace

std::vector<QueryNode> word_nodes(std::string_view text) {
    std::vector<QueryNode> nodes = grouped(analyse_trimmed(text));
    if (nodes.size() < 2) return nodes;
    // A part may be cut differently once its neighbours are gone; every part is shorter than the
    // whole, so this ends.
    std::vector<QueryNode> settled;
    for (QueryNode& node : nodes) {
        if (node.text.size() == text.size()) {
            settled.push_back(std::move(node));
            continue;
        }
        for (QueryNode& part : word_nodes(node.text)) settled.push_back(std::move(part));
    }
    return settled;
}

std::optional<QueryNode> phrase_node(std::string_view text) {
    Analysed analysed = analyse_trimmed(text);
    if (analysed.words.empty()) return std::nullopt;
    const NodeKind kind = analysed.words.size() == 1 ? NodeKind::kWord : NodeKind::kPhrase;
    return make(kind, analysed.text, std::move(analysed.words));
}

}  // namespace axtar::search
