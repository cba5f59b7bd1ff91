#include <algorithm>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "search/characters.h"
#include "search/suggesting/suggest_matcher_internal.h"
#include "search/suggesting/suggest_worth_internal.h"

namespace axtar::search {
namespace {

using Range = SuggestIndex::Range;

constexpr std::size_t kLeastLettersToMisspell = 5;
// A finished word that some completion has as it stands is hardly misspelt: another one is meant
// only where it is so many times as common. Origin: judgement.
constexpr std::size_t kTimesCommoner = 10;

/// The words of the index that a typed word may stand for, in rising order.
struct Options {
    std::vector<Range> ranges = {};
    std::size_t places = 0;

    bool hold(std::uint32_t word) const {
        if (ranges.size() == 1) return word >= ranges[0].first && word < ranges[0].last;
        const auto behind = std::upper_bound(
            ranges.begin(), ranges.end(), word,
            [](std::uint32_t wanted, const Range& range) { return wanted < range.first; });
        return behind != ranges.begin() && word < std::prev(behind)->last;
    }
};

class Matcher {
public:
    Matcher(const SuggestIndex& index, std::optional<CompletionKind> only, std::size_t limit)
        : index_(index), only_(only), limit_(limit) {}

    SuggestCandidates run(const TypedText& typed, SuggestStage stage) {
        for (std::size_t i = 0; i < typed.words.size(); ++i) {
            const bool last = i + 1 == typed.words.size();
            const bool right = i < typed.common.size() && typed.common[i];
            options_.push_back(options_for(typed.words[i].key, last && typed.open,
                                           right ? without_mistakes(stage) : stage));
            if (options_.back().places == 0) return {};
        }
        const auto rarest = std::min_element(
            options_.begin(), options_.end(),
            [](const Options& a, const Options& b) { return a.places < b.places; });
        if (options_.size() == 1) whole_ = index_.places(index_.equal_to(typed.words[0].key));
        for (const Range& range : rarest->ranges) {
            for (const SuggestIndex::Place& place : index_.places(range)) look_at(place);
        }
        for (auto& kind : found_) {
            std::sort(kind.begin(), kind.end(), better);
        }
        return std::move(found_);
    }

private:
    static bool better(const SuggestCandidate& a, const SuggestCandidate& b) {
        if (a.score != b.score) return a.score > b.score;
        return a.entry < b.entry;
    }

    static SuggestStage without_mistakes(SuggestStage stage) {
        return std::min(stage, SuggestStage::kBeginnings);
    }

    Options options_for(const std::string& key, bool open, SuggestStage stage) const {
        Options options;
        const bool whole = stage == SuggestStage::kWholeWords && !open;
        const Range range = whole ? index_.equal_to(key) : index_.beginning_with(key);
        if (range.first < range.last) options.ranges.push_back(range);
        const bool wrong = stage == SuggestStage::kAnyMisspelt ||
                           (stage == SuggestStage::kMisspelt && options.ranges.empty());
        if (wrong && count_characters(key) >= kLeastLettersToMisspell) {
            const Range same = open ? Range() : index_.equal_to(key);
            options.ranges = index_.near_beginning(key);  // holds the range too
            if (same.first < same.last) leave_commoner(same, options.ranges);
        }
        for (const Range& each : options.ranges) options.places += index_.places(each).size();
        return options;
    }

    /// Of the words in `ranges` the word typed itself and those far commoner.
    void leave_commoner(Range typed, std::vector<Range>& ranges) const {
        const std::size_t least = kTimesCommoner * index_.places(typed).size();
        std::vector<Range> left;
        for (const Range& range : ranges) {
            for (std::uint32_t word = range.first; word < range.last; ++word) {
                const Range one{word, word + 1};
                if (word == typed.first || index_.places(one).size() >= least) left.push_back(one);
            }
        }
        ranges = std::move(left);
    }

    void look_at(const SuggestIndex::Place& place) {
        if (only_ && *only_ != place.kind) return;
        auto& best = found_[static_cast<std::size_t>(place.kind)];
        const bool alone = options_.size() == 1;
        const float most = place.worth + kWorthOfOrder +
                           (alone ? worth_of_place(place.word) : kWorthOfStart) +
                           (is_typed_out(place) ? kWorthOfAll : 0.0F);
        if (best.size() == limit_ && most < best.front().score) return;
        if (alone) return keep(best, {.entry = place.entry, .score = most});
        const std::span<const std::uint32_t> words = index_.words(place.entry);
        const auto found =
            align(words.size(), options_.size(), [&](std::uint32_t word, std::uint32_t typed) {
                return options_[typed].hold(words[word]);
            });
        if (!found) return;
        const auto first = *std::min_element(
            found->places.begin(), found->places.begin() + std::ptrdiff_t(options_.size()));
        keep(best, {.entry = place.entry,
                    .score = place.worth + (found->side_by_side ? kWorthOfOrder : 0.0F) +
                             worth_of_place(first)});
    }

    /// True of a short name that was typed with all its letters: CM before what CMW stands for.
    bool is_typed_out(const SuggestIndex::Place& place) const {
        const std::less<const SuggestIndex::Place*> before;
        const auto* const end = whole_.data() + whole_.size();
        return !before(&place, whole_.data()) && before(&place, end) &&
               index_.words(place.entry).size() == 1;
    }

    /// The worst of the best stands first; an entry stands there once.
    void keep(std::vector<SuggestCandidate>& best, const SuggestCandidate& next) const {
        if (best.size() == limit_ && !better(next, best.front())) return;
        const auto same =
            std::find_if(best.begin(), best.end(),
                         [&](const SuggestCandidate& other) { return other.entry == next.entry; });
        if (same != best.end()) {
            if (next.score <= same->score) return;
            *same = next;
            std::make_heap(best.begin(), best.end(), better);
            return;
        }
        if (best.size() == limit_) {
            std::pop_heap(best.begin(), best.end(), better);
            best.pop_back();
        }
        best.push_back(next);
        std::push_heap(best.begin(), best.end(), better);
    }

    const SuggestIndex& index_;
    std::optional<CompletionKind> only_;
    std::size_t limit_;
    std::vector<Options> options_;
    std::span<const SuggestIndex::Place> whole_ = {};  // of the only word, as it stands
    SuggestCandidates found_;
};

}  // namespace

SuggestCandidates match_suggestions(const SuggestIndex& index, const TypedText& typed,
                                    SuggestStage stage, std::optional<CompletionKind> only,
                                    std::size_t limit) {
    if (typed.words.empty() || index.size() == 0) return {};
    return Matcher(index, only, limit).run(typed, stage);
}

bool stands_for(std::string_view typed, std::string_view key) {
    return key.starts_with(typed) ||
           (count_characters(typed) >= kLeastLettersToMisspell && begins_misspelt(typed, key));
}

}  // namespace axtar::search
