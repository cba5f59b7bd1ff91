#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "analyzers/word_stem.h"
#include "search/similar/commitment_internal.h"

namespace axtar::search {
namespace {

using analyzers::Language;

constexpr std::array<std::string_view, 14> kEnglish = {
    "consider",    "consideration", "contemplate", "envisage", "examine", "explore", "feasibility",
    "possibility", "reconsider",    "reflect",     "review",   "study",   "analyse", "think"};
constexpr std::array<std::string_view, 7> kAzerbaijani = {
    "nəzərdən", "baxılsın", "araşdırılsın", "araşdırmaq", "öyrənilsin", "mümkünlüyü", "imkanı"};

// Who says what "is considered necessary" asks for it.
constexpr std::array<std::string_view, 4> kOpinion = {"it", "necessary", "important", "essential"};
// The verb leads in English and ends in Azerbaijani: "Take further steps to study", "məsələsinə
// baxılması məqsədəuyğundur". Elsewhere it belongs to something else: "who study in prison".
constexpr std::size_t kLeading = 6;
constexpr std::size_t kEnding = 4;

using Stems = std::set<std::string, std::less<>>;
using Tokens = std::span<const analyzers::Token>;

template <std::size_t kSize>
Stems stems_of(const std::array<std::string_view, kSize>& words, Language language) {
    Stems stems;
    for (const std::string_view word : words) stems.insert(analyzers::stem_word(word, language));
    return stems;
}

bool is_opinion(const analyzers::Token& behind) {
    return std::find(kOpinion.begin(), kOpinion.end(), behind.text) != kOpinion.end();
}

bool leads_with_considering(Tokens tokens) {
    static const Stems kStems = stems_of(kEnglish, Language::kEnglish);
    for (std::size_t i = 0; i < std::min(tokens.size(), kLeading); ++i) {
        if (!kStems.contains(tokens[i].stem)) continue;
        if (i + 1 == tokens.size() || !is_opinion(tokens[i + 1])) return true;
    }
    return false;
}

bool ends_with_considering(Tokens tokens) {
    static const Stems kStems = stems_of(kAzerbaijani, Language::kAzerbaijani);
    const Tokens end = tokens.last(std::min(tokens.size(), kEnding));
    return std::any_of(end.begin(), end.end(),
                       [](const analyzers::Token& token) { return kStems.contains(token.stem); });
}

}  // namespace

bool only_considers(const TextProfile& text) {
    return leads_with_considering(text.tokens()) || ends_with_considering(text.tokens());
}

}  // namespace axtar::search
