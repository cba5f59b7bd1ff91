#include <algorithm>
#include <utility>

#include "corpus/compared_text.h"
#include "search/ranking/ranking_weights.h"
#include "search/similar/asked_text_internal.h"

namespace axtar::search {
namespace {

using analyzers::Language;

/// Which of two readings the index knows better: by more telling words, or by commoner ones.
bool is_better_known(const TextProfile& a, const TextProfile& b) {
    if (a.weights().size() != b.weights().size()) return a.weights().size() > b.weights().size();
    return a.length() < b.length();
}

TextProfile profile_of(std::string_view text, Language fallback, StemWeights& weights) {
    TextProfile read(text, fallback, weights);
    const auto& tokens = read.tokens();
    const bool tells_language = std::none_of(
        tokens.begin(), tokens.end(),
        [](const analyzers::Token& token) { return token.language == Language::kUnknown; });
    if (tells_language || fallback != Language::kUnknown) return read;
    TextProfile azerbaijani(text, Language::kAzerbaijani, weights);
    TextProfile english(text, Language::kEnglish, weights);
    return is_better_known(english, azerbaijani) ? std::move(english) : std::move(azerbaijani);
}

}  // namespace

AskedText::AskedText(std::string_view text, Language fallback, const Thesaurus& thesaurus,
                     StemWeights& weights)
    : own(profile_of(text, fallback, weights)),
      other(text, own, thesaurus, weights),
      key(corpus::said_key(text)) {}

// A word and its name in the other language are one.
bool AskedText::tells_enough() const {
    return own.weights().size() >= 2 || other.weights().size() >= 2;
}

double AskedText::similarity(const TextProfile& text) const {
    const double by_own = own.language() == text.language() ? other.similarity_within(own, text)
                                                            : own.similarity(text);
    return std::max(by_own, weights::kTranslatedText * other.similarity(text));
}

}  // namespace axtar::search
