#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "base/utf8.h"
#include "search/suggesting/suggest_index_internal.h"
#include "search/suggesting/suggest_words_internal.h"
#include "search/suggesting/suggest_worth_internal.h"

namespace axtar::search {
namespace {

// A completion is a line in a list; of a longer title the beginning serves as well.
constexpr std::size_t kMaxTextBytes = 400;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ (value + 1)) * 0x9E37'79B9'7F4A'7C15ULL;
    return hash ^ (hash >> 29U);
}

/// The same words in ranges that do not meet, in rising order.
std::vector<SuggestIndex::Range> united(std::vector<SuggestIndex::Range> ranges) {
    std::sort(ranges.begin(), ranges.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<SuggestIndex::Range> all;
    for (const SuggestIndex::Range& range : ranges) {
        if (!all.empty() && range.first <= all.back().last) {
            all.back().last = std::max(all.back().last, range.last);
        } else {
            all.push_back(range);
        }
    }
    return all;
}

std::uint32_t size32(std::size_t size) { return static_cast<std::uint32_t>(size); }

}  // namespace

std::string_view completion_kind_name(CompletionKind kind) {
    static constexpr std::array<std::string_view, kCompletionKinds> kNames = {
        "title", "number", "institution", "phrase"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view SuggestIndex::text(std::uint32_t number) const {
    const std::uint32_t start = entries_[number].text;
    return std::string_view(texts_).substr(start, entries_[number + 1].text - start);
}

std::span<const std::uint32_t> SuggestIndex::words(std::uint32_t number) const {
    const std::uint32_t start = entries_[number].first_word;
    return {entry_words_.data() + start, entries_[number + 1].first_word - start};
}

std::string SuggestIndex::document_id(std::uint32_t number) const {
    return entries_[number].count == 1 ? first_document_id(number) : std::string();
}

std::string SuggestIndex::first_document_id(std::uint32_t number) const {
    const std::uint32_t document = entries_[number].document;
    return document == kNoDocument ? std::string() : columns_->document_ids[document];
}

std::string_view SuggestIndex::word(std::uint32_t number) const {
    const std::uint32_t start = word_starts_[number];
    return std::string_view(word_pool_).substr(start, word_starts_[number + 1] - start);
}

SuggestIndex::Range SuggestIndex::beginning_with(std::string_view start) const {
    // Halves by hand: the words are views into a pool, not elements.
    const auto first_not = [&](auto before) {
        std::uint32_t low = 0;
        std::uint32_t high = size32(word_starts_.size()) - 1;
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (before(word(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    };
    const std::uint32_t first = first_not([&](std::string_view other) { return other < start; });
    const std::uint32_t last =
        first_not([&](std::string_view other) { return other.substr(0, start.size()) <= start; });
    return {first, last};
}

SuggestIndex::Range SuggestIndex::equal_to(std::string_view wanted) const {
    const Range range = beginning_with(wanted);
    // The word itself stands before all that go on from it.
    if (range.first == range.last || word(range.first) != wanted) return {};
    return {range.first, range.first + 1};
}

// Each way to mistake one letter is looked up, but at each letter only those ways that some word
// goes on by: a few hundred jumps in the sorted list, however many words there are.
std::vector<SuggestIndex::Range> SuggestIndex::near_beginning(std::string_view start) const {
    std::vector<Range> near;
    const auto add = [&](const std::string& beginning) {
        const Range range = beginning_with(beginning);
        if (range.first < range.last) near.push_back(range);
    };
    add(std::string(start));
    for (std::size_t at = 0; at < start.size();) {
        const std::string head(start.substr(0, at));
        const Range with_head = beginning_with(head);
        if (with_head.first == with_head.last) break;
        const std::size_t size = utf8::decode(start, at).size;
        const std::string rest(start.substr(at));
        const std::string behind(start.substr(at + size));
        add(head + behind);
        if (!behind.empty()) {
            const std::size_t next = utf8::decode(behind, 0).size;
            add(head + behind.substr(0, next) + rest.substr(0, size) + behind.substr(next));
        }
        for (std::uint32_t i = with_head.first; i < with_head.last;) {
            const std::string_view other = word(i);
            if (other.size() == head.size()) {
                ++i;
                continue;
            }
            const std::string letter(
                other.substr(head.size(), utf8::decode(other, head.size()).size));
            add(head + letter + behind);
            add(head + letter + rest);
            i = beginning_with(head + letter).last;
        }
        at += size;
    }
    return united(std::move(near));
}

std::span<const SuggestIndex::Place> SuggestIndex::places(Range range) const {
    const std::uint32_t start = place_starts_[range.first];
    return {places_.data() + start, place_starts_[range.last] - start};
}

std::uint64_t SuggestIndex::bytes() const {
    return texts_.capacity() + entries_.capacity() * sizeof(Entry) +
           entry_words_.capacity() * sizeof(std::uint32_t) + word_pool_.capacity() +
           (word_starts_.capacity() + place_starts_.capacity()) * sizeof(std::uint32_t) +
           places_.capacity() * sizeof(Place);
}

std::uint32_t SuggestIndexBuilder::number_of(std::string word) {
    return words_.try_emplace(std::move(word), size32(words_.size())).first->second;
}

void SuggestIndexBuilder::add(CompletionKind kind, std::string_view text, std::uint32_t document,
                              std::uint32_t documents, std::string_view typed) {
    const std::string line(utf8::prefix(one_line(text), kMaxTextBytes));
    const std::size_t first_word = index_.entry_words_.size();
    // Both are small numbers: without a step between them a word of one kind has the key of another
    // word of the next.
    std::uint64_t key = mixed(0, static_cast<std::uint64_t>(kind));
    // One short name may stand for several.
    if (!typed.empty()) key = mixed(key, std::hash<std::string>()(line));
    std::vector<SuggestWord> words = suggest_words(typed.empty() ? std::string_view(line) : typed);
    // The words of another name stand for the text, but it does not show them. A short name in full
    // is what people mean by it.
    const bool other_name = !typed.empty() && words.size() > 1 && typed != line;
    for (SuggestWord& word : words) {
        index_.entry_words_.push_back(number_of(std::move(word.key)));
        key = mixed(key, index_.entry_words_.back());
    }
    if (index_.entry_words_.size() == first_word) return;
    const auto [known, is_new] = entries_.try_emplace(key, size32(index_.entries_.size()));
    if (!is_new) {
        index_.entries_[known->second].count += documents;
        index_.entry_words_.resize(first_word);
        return;
    }
    index_.entries_.push_back({.text = size32(index_.texts_.size()),
                               .first_word = size32(first_word),
                               .count = documents,
                               .document = document,
                               .worth = other_name ? -kCostOfOtherName : 0.0F,
                               .kind = kind});
    index_.texts_ += line;
}

SuggestIndex SuggestIndexBuilder::finish(std::shared_ptr<const CollectionColumns> columns) {
    index_.columns_ = std::move(columns);
    std::vector<const std::pair<const std::string, std::uint32_t>*> sorted;
    sorted.reserve(words_.size());
    for (const auto& word : words_) sorted.push_back(&word);
    std::sort(sorted.begin(), sorted.end(),
              [](const auto* a, const auto* b) { return a->first < b->first; });
    std::vector<std::uint32_t> number(words_.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        number[sorted[i]->second] = size32(i);
        index_.word_starts_.push_back(size32(index_.word_pool_.size()));
        index_.word_pool_ += sorted[i]->first;
    }
    index_.word_starts_.push_back(size32(index_.word_pool_.size()));
    index_.place_starts_.assign(sorted.size() + 1, 0);
    for (std::uint32_t& word : index_.entry_words_) {
        word = number[word];
        ++index_.place_starts_[word + 1];
    }
    for (std::size_t i = 1; i < index_.place_starts_.size(); ++i) {
        index_.place_starts_[i] += index_.place_starts_[i - 1];
    }
    const std::uint32_t entries = size32(index_.entries_.size());
    index_.entries_.push_back(
        {.text = size32(index_.texts_.size()), .first_word = size32(index_.entry_words_.size())});
    index_.places_.resize(index_.entry_words_.size());
    std::vector<std::uint32_t> next(index_.place_starts_.begin(), index_.place_starts_.end() - 1);
    for (std::uint32_t entry = 0; entry < entries; ++entry) {
        SuggestIndex::Entry& counted = index_.entries_[entry];
        counted.worth += suggest_worth(counted.kind, counted.count, index_.words(entry).size());
        std::uint16_t at = 0;
        for (const std::uint32_t word : index_.words(entry)) {
            index_.places_[next[word]++] = {
                .entry = entry, .worth = counted.worth, .word = at++, .kind = counted.kind};
        }
    }
    index_.texts_.shrink_to_fit();
    index_.entries_.shrink_to_fit();
    index_.entry_words_.shrink_to_fit();
    return std::move(index_);
}

}  // namespace axtar::search
