#include "corpus/citations/light_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "analyzers/fold.h"
#include "analyzers/neighbours.h"
#include "base/utf8.h"

namespace axtar::corpus {
namespace {

// Words around a citation that say nothing more, as keyword_key() folds them; sorted.
// clang-format off
constexpr std::array<std::string_view, 59> kLightWords = {
    "a", "alone", "and", "application", "applications", "applied", "ar", "art", "article",
    "articles", "azerbaijan", "azerbaijani", "azerbaycan", "bax", "between", "birlikde", "case",
    "combination", "combined", "conjunction", "considered", "elaqeli", "erize", "erizesi",
    "examined", "from", "haqqinda", "ile", "in", "judgment", "light", "m", "mad", "md", "no",
    "nomreli", "nos", "of", "para", "paragraph", "qanun", "qanunun", "read", "republic",
    "respublikasi", "respublikasinin", "sayli", "see", "sekilde", "separately", "taken", "the",
    "to", "together", "under", "ve", "viewed", "with", "yanasi"};
// clang-format on

bool is_light(const std::string& word) {
    const std::string key = analyzers::keyword_key(word);
    // "maddə" in any inflection stands outside of what the recogniser takes for the citation.
    return key.empty() || key.starts_with("madde") ||
           std::binary_search(kLightWords.begin(), kLightWords.end(), key);
}

}  // namespace

bool are_light_words(std::string_view rest) {
    std::string word;
    for (std::size_t at = 0; at < rest.size();) {
        const auto [letter, size] = utf8::decode(rest, at);
        if (analyzers::is_letter_or_digit(letter) || analyzers::is_combining(letter)) {
            word.append(rest.substr(at, size));
        } else {
            if (!is_light(word)) return false;
            word.clear();
        }
        at += size;
    }
    return is_light(word);
}

}  // namespace axtar::corpus
