#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/azerbaijani/letters.h"
#include "analyzers/azerbaijani/lexicon.h"
#include "analyzers/azerbaijani/stemmer.h"
#include "analyzers/azerbaijani/suffix_automaton.h"
#include "analyzers/azerbaijani/suffix_table.h"
#include "analyzers/azerbaijani/unknown_root.h"

namespace axtar::analyzers::azerbaijani {

/// One way to read a word: a root of `size` letters, the rest suffixes.
struct Reading {
    static constexpr int kNone = 1 << 20;

    int cost = kNone;      // quarters of a bit; the cheapest reading wins
    std::size_t size = 0;  // letters of the root
    char restored = 0;     // q, k or t in place of the last letter, or 0
    bool guessed = false;  // the root is neither in the lexicon nor derived from a root that is
    const RootShape* root = nullptr;  // of the lexicon, or null
    ChainEnd chain = {};
};

/// The letters of the root of a guessed reading, as a word of its own.
[[nodiscard]] WordLetters remaining(const WordLetters& word, const Reading& reading);

/// The tables in working form, and the search for the cheapest reading of a word.
/// Threads: immutable after construction.
class Morphology {
public:
    explicit Morphology(const TableTexts& tables);

    [[nodiscard]] Reading read(const WordLetters& word) const;
    /// The stem of `text`, whose letters are `word`, in the letters of the text.
    /// A guessed root is read again as a word of its own until nothing changes, so that whatever
    /// the guess does to the bare form it does to every form (vaza and vazanın come out alike,
    /// right or wrong).
    [[nodiscard]] std::string stem(std::string_view text, const WordLetters& word,
                                   std::vector<Reading>* readings = nullptr) const;

    [[nodiscard]] const SuffixTable& suffixes() const { return suffixes_; }
    [[nodiscard]] std::vector<std::string> errors() const;
    [[nodiscard]] std::size_t state_count() const { return automaton_.state_count(); }

private:
    friend class ReadingSearch;

    [[nodiscard]] std::string stem_of(std::string_view text, const WordLetters& word,
                                      const Reading& reading) const;

    SuffixTable suffixes_;
    SuffixTable derivations_;
    /// Shapes of derivations_ by their last letter.
    std::array<std::vector<const Allomorph*>, 26> derivations_by_end_ = {};
    SuffixAutomaton automaton_;
    Lexicon lexicon_;
    UnknownRootModel unknown_noun_;
    UnknownRootModel unknown_verb_;
};

}  // namespace axtar::analyzers::azerbaijani
