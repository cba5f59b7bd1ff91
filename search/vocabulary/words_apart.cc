#include <algorithm>
#include <string>

#include "search/vocabulary/function_words.h"
#include "search/vocabulary/words_apart_internal.h"

namespace axtar::search {
namespace {

using analyzers::QueryWord;

/// Nothing for a word that is one.
std::vector<QueryWord> parts_of(const QueryWord& word) {
    if (word.parts.empty() || word.type != analyzers::TokenType::kWord) return {};
    std::string text = word.surface;
    std::replace(text.begin(), text.end(), '-', ' ');
    std::vector<QueryWord> parts = analyzers::analyze_query(text);
    if (parts.size() < 2 || is_function_word(parts.front())) return {};
    return parts;
}

}  // namespace

WordsApart take_apart(std::span<const QueryWord* const> words) {
    const auto is_one = [](const QueryWord* word) { return word->parts.empty(); };
    if (std::all_of(words.begin(), words.end(), is_one)) return {};
    WordsApart apart;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::vector<QueryWord> parts = parts_of(*words[i]);
        if (parts.empty()) parts.push_back(*words[i]);
        for (QueryWord& part : parts) apart.words.push_back(std::move(part));
        apart.given.resize(apart.words.size(), 0);
        apart.given.back() = i + 1;
    }
    return apart.words.size() > words.size() ? std::move(apart) : WordsApart();
}

}  // namespace axtar::search
