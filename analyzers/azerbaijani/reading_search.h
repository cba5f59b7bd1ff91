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
    [[nodiscard]] int disharmony_cost(std::size_t size) const;
    [[nodiscard]] bool is_front(std::size_t at) const;
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
    // Facts about the first i letters, filled by prepare() as far as the word goes.
    template <class Fact>
    using PerPrefix = std::array<Fact, WordLetters::kMaxLetters + 1>;
    PerPrefix<Lexicon::Hash> hash_;
    PerPrefix<char> last_vowel_;
    PerPrefix<std::int8_t> front_;  // whether the last vowel is a front one; -1 without vowel
    PerPrefix<std::uint8_t> syllables_;
    PerPrefix<int> noun_cost_;  // as an unknown root, without its end
    PerPrefix<int> verb_cost_;
};

}  // namespace axtar::analyzers::azerbaijani
