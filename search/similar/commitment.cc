#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "search/similar/commitment_internal.h"

namespace axtar::search {
namespace {

// The verb leads in English and ends in Azerbaijani: "Continue to consider ratifying", "qoşulmaq
// məsələsinə baxılsın". Elsewhere it belongs to something else: "who study in prison".
constexpr std::size_t kLeading = 6;
constexpr std::size_t kEnding = 5;

// What these do is to consider wherever they lead.
constexpr std::array<std::string_view, 8> kConsider = {
    "consider",   "considering",   "contemplate", "contemplating",
    "reconsider", "reconsidering", "explore",     "exploring"};
// Nouns too, or verbs of other things: only as the first word or behind "to".
constexpr std::array<std::string_view, 9> kStudy = {
    "analyse", "analyze", "envisage", "examine", "reflect", "review", "revise", "study", "think"};
// Who says what "to consider it necessary" asks for it.
constexpr std::array<std::string_view, 4> kOpinion = {"it", "necessary", "important", "essential"};

using Tokens = std::span<const analyzers::Token>;

template <std::size_t kSize>
bool is_one_of(const std::array<std::string_view, kSize>& words, const std::string& text) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool begins_with_any(const std::string& text, std::initializer_list<std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return text.starts_with(beginning); });
}

/// "Give positive consideration to".
bool gives_consideration(Tokens tokens, std::size_t at) {
    return tokens[at].text == "consideration" &&
           std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                       [](const analyzers::Token& token) {
                           return token.text == "give" || token.text == "giving";
                       });
}

bool leads_with_considering(Tokens tokens) {
    for (std::size_t i = 0; i < std::min(tokens.size(), kLeading); ++i) {
        const std::string& text = tokens[i].text;
        if (gives_consideration(tokens, i)) return true;
        const bool leads = i == 0 || tokens[i - 1].text == "to";
        if (!is_one_of(kConsider, text) && !(leads && is_one_of(kStudy, text))) continue;
        if (i + 1 == tokens.size() || !is_one_of(kOpinion, tokens[i + 1].text)) return true;
    }
    return false;
}

/// "nəzərdən keçirilsin", "qoşulmaq məsələsinə baxılsın", "imkanı araşdırılsın"; to look into a
/// complaint or a case is to do something.
bool ends_with_considering(Tokens tokens) {
    const Tokens end = tokens.last(std::min(tokens.size(), kEnding));
    for (std::size_t i = 0; i + 1 < end.size(); ++i) {
        if (end[i].text == "nəzərdən" && end[i + 1].text.starts_with("keçir")) return true;
        if (begins_with_any(end[i].text, {"imkan", "məsələsi", "mümkünlüy"}) &&
            begins_with_any(end[i + 1].text,
                            {"araşdır", "baxıl", "müzakirə", "nəzərdən", "öyrənil"})) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool only_considers(const TextProfile& text) {
    return leads_with_considering(text.tokens()) || ends_with_considering(text.tokens());
}

}  // namespace axtar::search
