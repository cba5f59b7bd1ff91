#include "corpus/recommendations/cue.h"

#include <algorithm>

namespace axtar::corpus::recommendations {

std::span<const NameMatch> names_between(std::span<const NameMatch> names, std::size_t begin,
                                         std::size_t end) {
    const auto starts_before = [](const NameMatch& match, std::size_t word) {
        return match.begin < word;
    };
    const auto first = std::lower_bound(names.begin(), names.end(), begin, starts_before);
    return {first, std::lower_bound(first, names.end(), end, starts_before)};
}

std::optional<Cue> find_cue(const SentenceWords& sentence) {
    // A table or a text without full stops: what is looked at around each word must not make its
    // reading take the square of its length.
    constexpr std::size_t kMostWords = 1000;
    constexpr std::size_t kMostBytes = 20'000;
    if (sentence.begin >= sentence.end || sentence.end - sentence.begin > kMostWords) {
        return std::nullopt;
    }
    if (sentence.words[sentence.end - 1].end - sentence.words[sentence.begin].start > kMostBytes) {
        return std::nullopt;
    }
    std::optional<Cue> cue = azerbaijani_cue(sentence);
    if (!cue) return english_cue(sentence);
    cue->azerbaijani = true;
    return cue;
}

std::uint8_t confidence_of(CueKind kind) {
    switch (kind) {
        case CueKind::kRecommends:
            return 95;
        case CueKind::kIsInvited:
            return 90;
        case CueKind::kRecommended:
        case CueKind::kUrges:
            return 87;
        case CueKind::kDeemsNecessary:
            return 82;
        case CueKind::kProposes:
            return 78;
        case CueKind::kShould:
            return 75;
        case CueKind::kCallsFor:
            return 72;
        case CueKind::kIsNecessary:
            return 65;
    }
    return 65;
}

bool is_quoted(std::string_view text, std::size_t from, std::size_t at) {
    // A mark right before the first word is outside of the words.
    if (from >= 3 && text.substr(from - 3, 3) == "“") from -= 3;
    if (from >= 2 && text.substr(from - 2, 2) == "«") from -= 2;
    if (from >= 1 && text[from - 1] == '"') from -= 1;
    int curly = 0;
    bool straight = false;
    for (std::size_t i = from; i < at; ++i) {
        const std::string_view rest = text.substr(i, 3);
        if (rest == "“" || text.substr(i, 2) == "«") {
            ++curly;
        } else if (rest == "”" || text.substr(i, 2) == "»") {
            curly = std::max(0, curly - 1);
        } else if (text[i] == '"') {
            straight = !straight;
        }
    }
    return curly > 0 || straight;
}

bool ends_with_colon(const SentenceWords& sentence) {
    const std::string_view text = sentence.words.text();
    std::size_t at = sentence.words[sentence.end - 1].end;
    while (at < text.size() && text[at] == ' ') ++at;
    return at < text.size() && text[at] == ':';
}

}  // namespace axtar::corpus::recommendations
