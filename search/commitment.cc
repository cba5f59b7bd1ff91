#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "analyzers/word_stem.h"
#include "search/commitment_internal.h"

namespace axtar::search {
namespace {

using analyzers::Language;

constexpr std::array<std::string_view, 14> kEnglish = {
    "consider",    "consideration", "contemplate", "envisage", "examine", "explore", "feasibility",
    "possibility", "reconsider",    "reflect",     "review",   "study",   "analyse", "think"};
constexpr std::array<std::string_view, 7> kAzerbaijani = {
    "nəzərdən", "baxılsın", "araşdırılsın", "araşdırmaq", "öyrənilsin", "mümkünlüyü", "imkanı"};

std::set<std::string, std::less<>> stems() {
    std::set<std::string, std::less<>> all;
    for (const std::string_view word : kEnglish) {
        all.insert(analyzers::stem_word(word, Language::kEnglish));
    }
    for (const std::string_view word : kAzerbaijani) {
        all.insert(analyzers::stem_word(word, Language::kAzerbaijani));
    }
    return all;
}

}  // namespace

bool only_considers(const TextProfile& text) {
    static const std::set<std::string, std::less<>> kStems = stems();
    return std::any_of(text.tokens().begin(), text.tokens().end(),
                       [](const analyzers::Token& token) { return kStems.contains(token.stem); });
}

}  // namespace axtar::search
