#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "corpus/index_layout.h"
#include "search/highlighter_internal.h"
#include "search/query_visit.h"
#include "search/ranking_weights.h"

namespace axtar::search {
namespace {

using Positions = std::vector<std::uint32_t>;

/// Token numbers (0-based) where one of the terms stands in the text of the section.
Positions token_numbers(const Xapian::Database& database, Xapian::docid section,
                        const std::vector<std::string>& terms, std::size_t tokens) {
    Positions numbers;
    for (const std::string& term : terms) {
        const Xapian::PositionIterator end = database.positionlist_end(section, term);
        for (Xapian::PositionIterator i = database.positionlist_begin(section, term); i != end;
             ++i) {
            if (*i > tokens) break;  // heading and title stand behind the text
            if (*i > 0) numbers.push_back(*i - 1);
        }
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::vector<std::string> stem_terms(const std::vector<std::string>& stems) {
    std::vector<std::string> terms;
    terms.reserve(stems.size());
    for (const std::string& stem : stems) terms.push_back(corpus::term(corpus::kStemPrefix, stem));
    return terms;
}

bool stands_at(const std::vector<Positions>& words, std::uint32_t start) {
    for (std::size_t k = 1; k < words.size(); ++k) {
        const auto wanted = start + static_cast<std::uint32_t>(k);
        if (!std::binary_search(words[k].begin(), words[k].end(), wanted)) return false;
    }
    return true;
}

}  // namespace

Highlighter::Highlighter(const QueryNode& root, WordTermFinder& finder) {
    for (const QueryNode* node : positive_leaves(root)) {
        Leaf leaf{.first_word = static_cast<std::uint32_t>(weights_.size())};
        for (const analyzers::QueryWord& word : node->words) {
            const WordTerms& found = finder.find(word);
            const auto number = static_cast<std::uint32_t>(weights_.size());
            leaf.words.push_back(stem_terms(found.stems));
            weights_.push_back(std::log(1.0 + (1.0 + finder.sections()) / (1.0 + found.frequency)));
            if (!found.parts.empty()) leaves_.push_back(written_apart(found.parts, number));
        }
        leaves_.push_back(std::move(leaf));
    }
    leave_out_common_words(root, finder);
}

/// Words that a quarter of all sections have ("of", "və") are not marked beside rarer ones: marks
/// everywhere show nothing.
void Highlighter::leave_out_common_words(const QueryNode& root, WordTermFinder& finder) {
    if (finder.sections() < weights::kSectionsForCommonWords) return;
    std::set<std::string> common;
    for (const QueryNode* node : positive_leaves(root)) {
        const bool alone = node->words.size() == 1;
        const double often = weights::kCommonWord * finder.sections();
        if (alone && finder.find(node->words.front()).frequency > often) {
            for (std::string& term : stem_terms(finder.find(node->words.front()).stems)) {
                common.insert(std::move(term));
            }
        }
    }
    const auto is_common = [&](const Leaf& leaf) {
        return leaf.words.size() == 1 && !leaf.words[0].empty() &&
               common.contains(leaf.words[0].front());
    };
    if (std::all_of(leaves_.begin(), leaves_.end(), is_common)) return;
    std::erase_if(leaves_, is_common);
}

/// The parts of a hyphenated word as a phrase: all of them count as the one word.
Highlighter::Leaf Highlighter::written_apart(const std::vector<std::string>& parts,
                                             std::uint32_t number) {
    Leaf leaf{.first_word = number, .one_word = true};
    for (const std::string& part : parts) leaf.words.push_back(stem_terms({part}));
    return leaf;
}

std::vector<MatchedToken> Highlighter::matches(const Xapian::Database& database,
                                               Xapian::docid section, std::size_t tokens) const {
    std::vector<MatchedToken> found;
    for (const Leaf& leaf : leaves_) {
        std::vector<Positions> words;
        for (const std::vector<std::string>& terms : leaf.words) {
            words.push_back(token_numbers(database, section, terms, tokens));
        }
        for (const std::uint32_t start : words.front()) {
            if (!stands_at(words, start)) continue;
            for (std::uint32_t k = 0; k < words.size(); ++k) {
                found.push_back({.token = start + k,
                                 .word = leaf.first_word + (leaf.one_word ? 0 : k),
                                 .continues_phrase = k > 0});
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
