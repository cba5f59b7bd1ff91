#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/facets/columns.h"

namespace axtar::search {

enum class CompletionKind : std::uint8_t { kTitle, kNumber, kInstitution, kPhrase };
inline constexpr std::size_t kCompletionKinds = 4;
/// "title", "number", "institution", "phrase".
[[nodiscard]] std::string_view completion_kind_name(CompletionKind kind);

/// The completions of one revision of one collection, by the words in them.
///
/// A sorted list of the distinct words, and for each its places: a beginning of words is a range of
/// the list, so its places lie side by side.
/// Threads: immutable once built, shared by the Searchers of a revision.
/// Cost:    about 200 bytes a title (bench/search/suggest_bench.cc).
class SuggestIndex {
public:
    struct Entry {
        std::uint32_t text = 0;  // where it begins in the pool
        std::uint32_t first_word = 0;
        std::uint32_t count = 0;               ///< documents
        std::uint32_t document = kNoDocument;  ///< ordinal of the first of them
        float worth = 0;                       ///< what its kind, frequency and length make of it
        CompletionKind kind = CompletionKind::kTitle;
    };
    /// Words [first, last) of the sorted list.
    struct Range {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    /// A word of an entry, with what decides the order of entries, so that a beginning of many
    /// words is looked through without a look at each entry.
    struct Place {
        std::uint32_t entry = 0;
        float worth = 0;         ///< of the entry
        std::uint16_t word = 0;  ///< its number within the entry
        CompletionKind kind = CompletionKind::kTitle;
    };

    [[nodiscard]] std::size_t size() const { return entries_.size() - 1; }
    [[nodiscard]] const Entry& entry(std::uint32_t number) const { return entries_[number]; }
    [[nodiscard]] std::string_view text(std::uint32_t number) const;
    /// Its words, as numbers in the sorted list.
    [[nodiscard]] std::span<const std::uint32_t> words(std::uint32_t number) const;
    /// Empty where it is not one document's alone.
    [[nodiscard]] std::string document_id(std::uint32_t number) const;
    /// Of one of the documents that it stands for; empty for institutions and phrases.
    [[nodiscard]] std::string first_document_id(std::uint32_t number) const;

    [[nodiscard]] Range beginning_with(std::string_view start) const;
    [[nodiscard]] Range equal_to(std::string_view word) const;
    /// Words that begin as `start` but for one letter at most (left out, added, changed, or two
    /// exchanged): ranges in rising order that do not meet.
    [[nodiscard]] std::vector<Range> near_beginning(std::string_view start) const;
    [[nodiscard]] std::span<const Place> places(Range range) const;

    [[nodiscard]] std::uint64_t bytes() const;

private:
    friend class SuggestIndexBuilder;
    [[nodiscard]] std::string_view word(std::uint32_t number) const;

    std::string texts_;
    std::vector<Entry> entries_;              // one more than there are: the end of the last
    std::vector<std::uint32_t> entry_words_;  // of all entries, one behind the other
    std::string word_pool_;
    std::vector<std::uint32_t> word_starts_;   // sorted words; one more than there are
    std::vector<std::uint32_t> place_starts_;  // by word; one more than there are
    std::vector<Place> places_;
    std::shared_ptr<const CollectionColumns> columns_;  // for the ids of documents
};

/// Collects completions; those of one kind with the same words are one.
class SuggestIndexBuilder {
public:
    /// `documents`: how many have it; `document`: the ordinal of one of them. `typed`: another name
    /// that is gone on from to the text ("USA"); where empty, the text itself.
    void add(CompletionKind kind, std::string_view text, std::uint32_t document,
             std::uint32_t documents, std::string_view typed = {});
    [[nodiscard]] SuggestIndex finish(std::shared_ptr<const CollectionColumns> columns);

private:
    std::uint32_t number_of(std::string word);

    SuggestIndex index_;
    std::unordered_map<std::string, std::uint32_t> words_;
    std::unordered_map<std::uint64_t, std::uint32_t> entries_;  // by a hash of kind and words
};

}  // namespace axtar::search
