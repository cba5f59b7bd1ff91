#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/result.h"
#include "corpus/section_record.h"
#include "search/similar/asked_text_internal.h"
#include "search/similar/similar_candidates_internal.h"
#include "search/similar/text_profile_internal.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// A text that is like what was asked, and every section that says it word for word.
struct SimilarText {
    std::vector<SimilarCandidate> sections = {};  ///< those to the same addressee first
    std::string words = {};                       ///< corpus::compared_words() of the first
    TextProfile profile;                          ///< of these
    double similarity = 0;
    std::size_t point = 0;  ///< of the asked texts the one that it is most like
    bool same_addressee = false;
    bool word_for_word = false;   ///< it is what was asked
    bool only_considers = false;  ///< see commitment
    bool recommends = false;      ///< its first section is a recommendation
};

/// Reads candidates and compares them with what is asked: each text once, however many sections say
/// it.
///
/// Errors: those of load_section(); Xapian's exceptions pass through.
class SimilarTexts {
public:
    /// `asked`: not empty; the first is the whole, others are its points.
    SimilarTexts(const Snapshot& snapshot, const SimilarCandidates& candidates,
                 StemWeights& weights, const std::vector<AskedText>& asked)
        : snapshot_(snapshot), candidates_(candidates), weights_(weights), asked_(asked) {}

    /// What says the same as one of the asked texts word for word.
    [[nodiscard]] Result<void> add_word_for_word();
    [[nodiscard]] Result<void> add(const CandidateList& list);
    [[nodiscard]] std::vector<SimilarText> take() { return std::move(similar_); }
    /// What is more like what was asked than this has been read, about: the similarity of those at
    /// the end of what was read where there was more; 0 where everything was read.
    [[nodiscard]] double end() const { return end_; }

private:
    using Place = std::pair<std::uint32_t, Xapian::docid>;
    static Place place_of(const SimilarCandidate& candidate) {
        return {candidate.collection, candidate.section};
    }
    /// `key`: corpus::said_key() of what the section says, where that is known.
    [[nodiscard]] Result<std::size_t> read(const SimilarCandidate& candidate,
                                           std::string_view key = {});
    [[nodiscard]] std::optional<SimilarText> compare(const corpus::Section& section,
                                                     std::string words, std::string_view key);
    void put(SimilarText text, const SimilarCandidate& found);
    void note_the_end(const std::vector<std::size_t>& read);

    const Snapshot& snapshot_;
    const SimilarCandidates& candidates_;
    StemWeights& weights_;
    const std::vector<AskedText>& asked_;
    std::vector<SimilarText> similar_;
    double end_ = 0;
    /// By number of the text: where it stands in similar_, if it is similar.
    std::vector<std::optional<std::size_t>> texts_;
    std::unordered_map<std::string, std::size_t> numbers_;  // by compared_words()
    std::map<Place, std::size_t> known_;                    // the number of what a section says
};

}  // namespace axtar::search
