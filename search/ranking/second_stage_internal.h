#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include <xapian.h>

#include "search/query_tree.h"
#include "search/ranking/asking_words_internal.h"
#include "search/ranking/whole_term_internal.h"
#include "search/result_set.h"
#include "search/search_response.h"
#include "search/snapshot_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// The second look at the best sections of the first pass: words of the query that stand next to
/// each other in its order, words near each other, the very letters typed, the known term that the
/// query is as a whole, and whether the act is still in force.
///
/// All of it is added to the weights of the best sections alone, and none is below zero, so they
/// stay before all others and pages never overlap.
/// Cost: reads position lists of the best sections, weights::kSecondStageSections at most.
class SecondStage {
public:
    SecondStage(const Snapshot& snapshot, WordTermFinder& finder, const QueryNode& root,
                const AskingWords& asking);

    /// Number of a collection of the snapshot, number of a section in it.
    using SectionNumbers = std::set<std::pair<std::uint32_t, std::uint32_t>>;

    /// Raises the weights of the best matches of `results`.
    /// `only`: of a later page of a listing, what was among the best of all.
    void apply(ResultSet& results, const SectionNumbers* only = nullptr);

    /// The sections that apply() looked at.
    [[nodiscard]] SectionNumbers looked_at() const;

    /// What apply() added to a section, by name; nothing for one that it did not look at.
    [[nodiscard]] std::vector<ScorePart> parts(std::uint32_t collection,
                                               std::uint32_t section) const;

private:
    struct Word {
        std::vector<std::string> stems = {};  ///< terms with positions
        std::vector<std::string> exact = {};  ///< terms of the letters typed
        double weight = 0;                    ///< idf
        std::uint32_t place = 0;              ///< among all words typed
    };
    struct Evidence {
        float adjacent = 0;
        float near = 0;
        float letters = 0;
        float not_repealed = 0;
        float term = 0;
        [[nodiscard]] float sum() const { return adjacent + near + letters + not_repealed + term; }
    };
    using Positions = std::vector<std::uint32_t>;
    struct Candidate {
        ResultSet::Place place = {};
        Match match = {};
        Evidence evidence = {};
        Positions before = {};  ///< of the word before the one that is looked at
        Positions here = {};
        std::size_t pairs = 0;  ///< of words that stand together as typed
    };

    /// `candidates`: of one collection, in the order of their sections.
    void look_at(const CollectionSnapshot& collection, std::span<Candidate> candidates) const;
    void add_force(const CollectionSnapshot& collection, std::span<Candidate> candidates) const;
    void add_words(const Xapian::Database& database, std::span<Candidate> candidates) const;
    void add_term(const Xapian::Database& database, std::span<Candidate> candidates) const;
    static void add_letters(const Xapian::Database& database, const Word& word,
                            std::span<Candidate> candidates);
    static void read_positions(const Xapian::Database& database, const Word& word,
                               std::span<Candidate> candidates);
    void add_pair(const Word& first, const Word& second, Candidate& candidate) const;

    const Snapshot& snapshot_;
    WholeTerm term_;
    std::vector<Word> words_;  ///< in the order typed, without common ones and those that only ask
    std::map<std::pair<std::uint32_t, std::uint32_t>, Evidence> evidence_;
};

}  // namespace axtar::search
