#include "search/passage.h"

#include <algorithm>
#include <vector>

#include "search/characters.h"

namespace axtar::search {
namespace {

constexpr std::size_t kReach = 3;         // this share of a passage before it, for whole sentences
constexpr std::size_t kLongestTail = 40;  // of a word behind the last match, in code points

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

bool is_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }

/// The byte `count` code points after `at`, or the end.
std::size_t forward(std::string_view text, std::size_t at, std::size_t count) {
    while (count > 0 && at < text.size()) {
        do ++at;
        while (at < text.size() && is_continuation(text[at]));
        --count;
    }
    return at;
}

std::size_t backward(std::string_view text, std::size_t at, std::size_t count) {
    while (count > 0 && at > 0) {
        do --at;
        while (at > 0 && is_continuation(text[at]));
        --count;
    }
    return at;
}

/// True where a sentence may begin at `at`. A full stop ends a sentence when a word of four bytes
/// or more stands before it (not "m.", "25.1.", "art.") and no lower-case letter follows.
bool begins_sentence(std::string_view text, std::size_t at) {
    std::size_t before = at;
    while (before > 0 && is_space(text[before - 1])) --before;
    if (before == 0) return true;
    if (text.substr(before, at - before).find('\n') != std::string_view::npos) return true;
    if (before == at || at >= text.size()) return false;
    const char stop = text[before - 1];
    if (stop == '!' || stop == '?') return true;
    if (stop != '.' && stop != ';') return false;
    std::size_t word = before - 1;
    while (word > 0 && !is_space(text[word - 1])) --word;
    const std::string_view last = text.substr(word, before - 1 - word);
    const bool numbered = !last.empty() && last.back() >= '0' && last.back() <= '9';
    const bool lower = text[at] >= 'a' && text[at] <= 'z';
    constexpr std::size_t kLongestAbbreviation = 3;
    return last.size() > kLongestAbbreviation && !numbered && !lower;
}

/// The window of matches [first, last] to show.
struct Window {
    std::size_t first = 0;
    std::size_t last = 0;
    double weight = -1;
};

class WindowFinder {
public:
    WindowFinder(std::string_view text, std::span<const corpus::TokenSpan> spans,
                 std::span<const MatchedToken> matches, std::span<const double> weights)
        : spans_(spans), matches_(matches), weights_(weights) {
        std::uint32_t words = 0;
        std::size_t at = 0;
        std::size_t characters = 0;
        for (const MatchedToken& match : matches) {
            const std::size_t start = spans[match.token].start;
            characters += count_characters(text.substr(at, start - at));
            at = start;
            places_.push_back(characters);
            words = std::max(words, match.word + 1);
        }
        seen_.assign(words, 0);
    }

    Window best(std::size_t characters) {
        Window best;
        std::size_t last = 0;
        for (std::size_t first = 0; first < matches_.size(); ++first) {
            while (last < matches_.size() && (last == first || fits(first, last, characters))) {
                enter(matches_[last++]);
            }
            // Repetitions count little: a passage with both words beats one with a word five times.
            constexpr double kRepetition = 0.01;
            const double weight = weight_ + kRepetition * static_cast<double>(last - first);
            if (weight > best.weight) best = {.first = first, .last = last - 1, .weight = weight};
            leave(matches_[first]);
        }
        return best;
    }

private:
    bool fits(std::size_t first, std::size_t last, std::size_t characters) const {
        return places_[last] + spans_[matches_[last].token].length <= places_[first] + characters;
    }
    double weight_of(std::uint32_t word) const {
        return word < weights_.size() ? weights_[word] : 1.0;
    }
    void enter(const MatchedToken& match) {
        if (seen_[match.word]++ == 0) weight_ += weight_of(match.word);
    }
    void leave(const MatchedToken& match) {
        if (--seen_[match.word] == 0) weight_ -= weight_of(match.word);
    }

    std::span<const corpus::TokenSpan> spans_;
    std::span<const MatchedToken> matches_;
    std::span<const double> weights_;
    std::vector<std::size_t> places_;  // of each match, in code points
    std::vector<std::uint32_t> seen_;
    double weight_ = 0;
};

/// Where to begin so that `at` is shown with about `room` code points before it, and at most
/// `reach` more where its sentence begins there.
std::size_t find_start(std::string_view text, std::size_t at, std::size_t room, std::size_t reach) {
    if (backward(text, at, room) == 0) return 0;
    const std::size_t earliest = backward(text, at, room + reach);
    for (std::size_t i = at; i > earliest; --i) {
        if (!is_continuation(text[i]) && begins_sentence(text, i)) return i;
    }
    if (earliest == 0) return 0;
    // No sentence begins near: some words for the context, from the beginning of a word.
    std::size_t start = backward(text, at, room / 2);
    while (start < at && !is_space(text[start])) ++start;
    while (start < at && is_space(text[start])) ++start;
    return start;
}

/// Where to end: `limit` or earlier, never before `least`.
std::size_t find_end(std::string_view text, std::size_t start, std::size_t least,
                     std::size_t limit) {
    if (limit >= text.size()) return text.size();
    const std::size_t early = std::max(least, start + (limit - start) * 3 / 5);
    for (std::size_t i = limit; i > early; --i) {
        if (!is_continuation(text[i]) && begins_sentence(text, i)) return i;
    }
    for (std::size_t i = limit; i > least; --i) {
        if (is_space(text[i])) return i;
    }
    // Nothing but one word up to the limit: to the end of what the last match stands in.
    std::size_t end = least;
    const std::size_t longest = forward(text, least, kLongestTail);
    while (end < longest && !is_space(text[end])) ++end;
    return std::max(end, least == start ? limit : end);
}

}  // namespace

Passage best_passage(std::string_view text, std::span<const corpus::TokenSpan> spans,
                     std::span<const MatchedToken> matches, std::span<const double> word_weights,
                     std::size_t characters) {
    if (matches.empty()) return {0, find_end(text, 0, 0, forward(text, 0, characters))};
    const Window window = WindowFinder(text, spans, matches, word_weights).best(characters);
    const std::size_t first = spans[matches[window.first].token].start;
    const corpus::TokenSpan& last_span = spans[matches[window.last].token];
    const std::size_t last = std::size_t{last_span.start} + last_span.length;
    const std::size_t used = count_characters(text.substr(first, last - first));
    const std::size_t room = characters > used ? characters - used : 0;
    // Two thirds of the room go before the match at most: what follows it says more.
    const std::size_t start = find_start(text, first, room * 2 / 3, characters / kReach);
    const std::size_t behind = forward(text, last, room / 3);
    const std::size_t limit = std::max(behind, forward(text, start, characters));
    return {start, find_end(text, start, last, limit)};
}

}  // namespace axtar::search
