#pragma once

#include <array>

#include "analyzers/azerbaijani/morphology.h"

namespace axtar::analyzers::azerbaijani {

/// The search for the cheapest reading of one word; lives as long as one call.
class ReadingSearch {
public:
    ReadingSearch(const Morphology& morphology, const WordLetters& word);

    [[nodiscard]] Reading run();

private:
    /// The root that ends before letter `size`, with its last letter replaced by `restored` unless
    /// 0.
    struct Candidate {
        std::size_t size = 0;
        char restored = 0;
    };

    void prepare();
    void try_whole_word();
    void try_chain(std::size_t size, const ChainEnd& chain, int chain_cost);
    void try_root(Candidate candidate, const ChainEnd& chain, int chain_cost);
    [[nodiscard]] int lexicon_cost(Candidate candidate, const ChainEnd& chain,
                                   const RootShape*& root) const;
    [[nodiscard]] int shape_cost(const RootShape& shape, Candidate candidate,
                                 const ChainEnd& chain) const;
    [[nodiscard]] int spelling_cost(const RootShape& shape, Candidate candidate) const;
    [[nodiscard]] int derived_cost(Candidate candidate, bool verb, bool vowel_follows,
                                   int depth) const;
    [[nodiscard]] int known_base_cost(std::size_t size, bool verb, bool vowel_follows) const;
    [[nodiscard]] int unknown_cost(Candidate candidate, const ChainEnd& chain) const;
    [[nodiscard]] char letter(Candidate candidate, std::size_t at) const;
    [[nodiscard]] Lexicon::Hash hash(Candidate candidate) const;

    const Morphology& tables_;
    const WordLetters& word_;
    Reading best_ = {};
    std::array<Lexicon::Hash, WordLetters::kMaxLetters + 1> hash_ = {};  // of the first i letters
    std::array<char, WordLetters::kMaxLetters + 1> last_vowel_ = {};     // of the first i letters
    std::array<std::uint8_t, WordLetters::kMaxLetters + 1> syllables_ =
        {};                                                         // of the first i letters
    std::array<int, WordLetters::kMaxLetters + 1> noun_cost_ = {};  // unknown_noun_, summed
    std::array<int, WordLetters::kMaxLetters + 1> verb_cost_ = {};
};

}  // namespace axtar::analyzers::azerbaijani
