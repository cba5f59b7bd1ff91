#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace axtar::search {

/// A word of the index that is spelt like another one.
struct SpeltLike {
    std::string_view text = {};    ///< as the index has it
    std::string_view folded = {};  ///< without the Azerbaijani letters
    std::uint32_t frequency = 0;   ///< sections
    std::uint32_t edits = 0;       ///< letters apart, when both are folded
    /// Letters of the word asked for that stand behind what the text corresponds to; 0 unless
    /// endings were asked for.
    std::uint32_t ending = 0;
};

/// The words of one collection at one revision, sorted without regard to the Azerbaijani letters:
/// the evidence for what a misspelt word may have been.
///
/// Threads: immutable once built.
/// Cost:    about 30 bytes a word; a search walks the sorted words and jumps over those that cannot
///          be near (bench/search/suggest_bench.cc).
/// Source:  optimal string alignment (Damerau 1964) by rows over a sorted list, as in Schulz and
///          Mihov's walk with an automaton.
class SpellingVocabulary {
public:
    /// Reads the exact forms (`prefix` empty) or the stems ("Z") of a database: words of letters,
    /// at most kMostWords. Xapian's exceptions pass through.
    SpellingVocabulary(const Xapian::Database& database, std::string_view prefix);
    /// Of a list: words of letters in lower case, in no section.
    explicit SpellingVocabulary(const std::vector<std::string>& words);

    /// Words at most `edits` letters away; `word` is folded.
    [[nodiscard]] std::vector<SpeltLike> near(std::string_view word, std::uint32_t edits) const;
    /// Words that a beginning of `word` is at most `edits` away from: those of at least
    /// `least_letters` letters, with at most `longest_ending` letters of `word` behind.
    [[nodiscard]] std::vector<SpeltLike> near_beginning(std::string_view word, std::uint32_t edits,
                                                        std::uint32_t least_letters,
                                                        std::uint32_t longest_ending) const;
    /// Of the words that begin with `start` (folded) the `most` commonest, commonest first.
    [[nodiscard]] std::vector<SpeltLike> beginning_with(std::string_view start,
                                                        std::size_t most) const;
    /// Sections with the commonest word that folds to `folded`; 0 where there is none.
    [[nodiscard]] std::uint32_t frequency(std::string_view folded) const;

    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    [[nodiscard]] std::uint64_t bytes() const {
        return pool_.capacity() + entries_.capacity() * sizeof(Entry);
    }

    static constexpr std::size_t kMostWords = 2'000'000;

private:
    struct Entry {
        std::uint32_t folded = 0;  // places in the pool
        std::uint32_t text = 0;
        std::uint32_t frequency = 0;
        std::uint16_t folded_bytes = 0;
        std::uint16_t text_bytes = 0;
    };
    [[nodiscard]] std::string_view folded(const Entry& entry) const {
        return std::string_view(pool_).substr(entry.folded, entry.folded_bytes);
    }
    void add(std::string_view text, std::uint32_t frequency);
    void sort();
    [[nodiscard]] SpeltLike spelt(const Entry& entry, std::uint32_t edits,
                                  std::uint32_t ending) const;
    template <class Visit>
    void walk(std::string_view word, std::uint32_t edits, Visit visit) const;
    /// The first entry behind `from` that does not begin with the first `bytes` of it.
    [[nodiscard]] std::size_t behind(std::size_t from, std::size_t bytes) const;

    std::string pool_;
    std::vector<Entry> entries_;  // by folded text
};

}  // namespace axtar::search
