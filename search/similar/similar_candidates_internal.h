#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "search/similar.h"
#include "search/similar/other_names_internal.h"
#include "search/similar/text_profile_internal.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// A section that may say about the same as a text.
struct SimilarCandidate {
    std::uint32_t collection = 0;
    Xapian::docid section = 0;
    float weight = 0;
};

/// Sections that compete for a place: of one kind, to the same addressee or to others.
struct CandidateList {
    std::vector<SimilarCandidate> sections = {};  ///< best first
    std::size_t wanted = 0;  ///< so many different texts among them are worth comparing
    bool cut = false;        ///< there were more
};

/// Finds the sections that are worth comparing with a text: those of body and annexes that share
/// most of its telling words for their length (CosineWeight). Front matter states nothing: titles,
/// contents, headings of chapters, signatures.
///
/// Errors: Xapian's exceptions pass through.
class SimilarCandidates {
public:
    /// `addressees`: keyword_key() of those of the text.
    SimilarCandidates(const Snapshot& snapshot, const SimilarRequest& request,
                      const std::set<std::string>& addressees, StemWeights& weights);

    /// Of each kind of documents, to the same addressee and to others, the best `wanted` by the
    /// words of the text, and half as many by their other names: texts of the language asked in
    /// would leave no room for those of the other. What is found of a kind alone is so found among
    /// all kinds, too. A list is longer than it is wanted, since a text may stand there many times.
    [[nodiscard]] std::vector<CandidateList> find(const TextProfile& own, const OtherNames& other,
                                                  std::size_t wanted) const;
    /// All sections that say the same word for word, those to the same addressee first; none for
    /// an empty key. `key`: corpus::said_key().
    [[nodiscard]] std::vector<SimilarCandidate> word_for_word(const std::string& key) const;
    [[nodiscard]] bool is_to_an_addressee(const SimilarCandidate& candidate) const;

private:
    void add_best(const std::map<std::string, double>& stems, std::size_t wanted,
                  std::vector<CandidateList>& lists) const;
    void number_kinds();
    [[nodiscard]] std::size_t group_of(std::uint32_t collection, Xapian::docid section) const;
    [[nodiscard]] Xapian::Query query(const std::map<std::string, double>& stems) const;
    [[nodiscard]] bool is_wanted(std::uint32_t collection, Xapian::docid section) const;

    const Snapshot& snapshot_;
    const SimilarRequest& request_;
    StemWeights& weights_;
    std::size_t kind_ = 0;  // of the schema's fields
    std::size_t addressee_ = 0;
    std::vector<std::vector<bool>> wanted_kinds_;  // by collection and ordinal
    std::vector<std::vector<bool>> same_addressees_;
    std::size_t kinds_ = 0;
    std::vector<std::vector<std::size_t>> kind_numbers_;  // 1 to kinds_
};

}  // namespace axtar::search
