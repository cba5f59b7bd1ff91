#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "corpus/index_layout.h"
#include "search/highlighter_internal.h"
#include "search/query_parts_internal.h"
#include "search/query_visit.h"
#include "search/vocabulary/function_words.h"

namespace axtar::search {
namespace {

/// Words side by side that all count as the one word `number`: the parts of a hyphenated word where
/// a text writes them apart, another name of several words.
Pattern one_word(const std::vector<std::vector<std::string>>& stems, std::uint32_t number) {
    Pattern pattern;
    for (const std::vector<std::string>& word : stems) {
        pattern.words.push_back({.terms = prefixed(corpus::kStemPrefix, word), .number = number});
    }
    return pattern;
}

double idf(Xapian::doccount frequency, Xapian::doccount sections) {
    return std::log(1.0 + (1.0 + sections) / (1.0 + frequency));
}

/// What is marked as one: leaves, and a NEAR with all of its leaves.
void collect(const QueryNode& node, std::vector<const QueryNode*>& wanted) {
    if (node.kind == NodeKind::kNot) return;
    const bool whole = node.kind == NodeKind::kNear || (is_word_leaf(node) && node.field.empty());
    if (whole) {
        wanted.push_back(&node);
        return;
    }
    for (const QueryNode& child : node.children) collect(child, wanted);
}

}  // namespace

Highlighter::Highlighter(const QueryNode& root, WordTermFinder& finder) {
    std::vector<const QueryNode*> wanted;
    collect(root, wanted);
    for (const QueryNode* node : wanted) add(*node, finder);
    add_other_names(root, finder);
    leave_out_function_words();
}

void Highlighter::add(const QueryNode& node, WordTermFinder& finder) {
    auto number = static_cast<std::uint32_t>(weights_.size());
    Wanted wanted{.pattern = compile_pattern(node, finder, number)};
    for (const QueryNode* leaf : positive_leaves(node)) {
        if (is_expanded(*leaf)) {
            weights_.push_back(idf(finder.find(*leaf).frequency, finder.sections()));
            continue;
        }
        for (const analyzers::QueryWord& word : leaf->words) {
            const WordTerms& found = finder.find(word);
            if (!found.parts.empty() && leaf->kind != NodeKind::kExact) {
                std::vector<std::vector<std::string>> parts;
                for (const std::string& part : found.parts) parts.push_back({part});
                const auto own = static_cast<std::uint32_t>(weights_.size());
                patterns_.push_back({.pattern = one_word(parts, own)});
            }
            weights_.push_back(idf(found.frequency, finder.sections()));
        }
    }
    const bool alone = node.words.size() == 1 && !is_expanded(node);
    if (alone && node.kind == NodeKind::kWord)
        wanted.holds_together =
            is_function_word(node.words.front()) || finder.only_asks(node.words.front().surface);
    patterns_.push_back(std::move(wanted));
}

/// Marked as the first of the words that they stand for.
void Highlighter::add_other_names(const QueryNode& root, WordTermFinder& finder) {
    if (finder.translations().empty()) return;
    std::vector<std::pair<std::string, std::uint32_t>> numbers;
    std::uint32_t number = 0;
    for (const QueryNode* leaf : positive_leaves(root)) {
        if (!leaf->field.empty()) continue;
        for (const analyzers::QueryWord& word : leaf->words) {
            numbers.emplace_back(word.surface, number++);
        }
    }
    for (const Translation& translation : finder.translations()) {
        const auto own = std::find_if(numbers.begin(), numbers.end(), [&](const auto& known) {
            return known.first == translation.surfaces.front();
        });
        if (own == numbers.end()) continue;
        for (const OtherName& name : translation.to) {
            std::vector<std::vector<std::string>> words;
            for (const analyzers::QueryWord& word : name.term->words()) {
                words.push_back(finder.find(word).stems);
            }
            patterns_.push_back(
                {.pattern = one_word(words, own->second), .language = name.language});
        }
    }
}

/// "of" and "və", "somebody" in a question, are not marked beside other words: marks everywhere
/// show nothing.
void Highlighter::leave_out_function_words() {
    const auto holds_together = [](const Wanted& wanted) { return wanted.holds_together; };
    if (std::all_of(patterns_.begin(), patterns_.end(), holds_together)) return;
    std::erase_if(patterns_, holds_together);
}

std::vector<std::string> Highlighter::terms() const {
    std::vector<std::string> terms;
    for (const Wanted& wanted : patterns_) collect_terms(wanted.pattern, terms);
    return terms;
}

std::vector<MatchedToken> Highlighter::matches(const Xapian::Database& database,
                                               Xapian::docid section, TokenRange range,
                                               analyzers::Language language,
                                               const KeptPositions& positions) const {
    using analyzers::Language;
    std::vector<MatchedToken> found;
    SectionWords words(database, section, positions);
    for (const Wanted& wanted : patterns_) {
        const bool is_foreign = wanted.language != Language::kUnknown &&
                                language != Language::kUnknown && wanted.language != language;
        if (is_foreign) continue;
        for (const Place& place : find_places(wanted.pattern, words)) {
            for (MatchedToken mark : place.marks) {
                if (mark.token < range.first || mark.token - range.first >= range.count) continue;
                mark.token -= range.first;
                found.push_back(mark);
            }
        }
    }
    // Where a token belongs to a phrase and to a word alone, the phrase has it.
    std::stable_sort(found.begin(), found.end(), [](const MatchedToken& a, const MatchedToken& b) {
        return std::pair(a.token, !a.continues_phrase) < std::pair(b.token, !b.continues_phrase);
    });
    const auto last = std::unique(
        found.begin(), found.end(),
        [](const MatchedToken& a, const MatchedToken& b) { return a.token == b.token; });
    found.erase(last, found.end());
    return found;
}

}  // namespace axtar::search
