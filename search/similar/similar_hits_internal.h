#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "search/similar.h"
#include "search/similar/asked_text_internal.h"
#include "search/similar/similar_groups_internal.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

inline constexpr std::size_t kMostRepeats = 100;     // shown of one hit
inline constexpr std::size_t kMostAllRepeats = 200;  // of all hits of an answer

/// The values that a section has for a field, as they are shown.
[[nodiscard]] std::vector<std::string> section_values(const Snapshot& snapshot,
                                                      const CollectionColumns& columns,
                                                      std::string_view field,
                                                      Xapian::docid section);

/// Makes hits of groups: reads what is shown of the sections.
///
/// Errors: those of load_section() and load_document(); Xapian's exceptions pass through.
class SimilarHits {
public:
    SimilarHits(const Snapshot& snapshot, const SimilarCandidates& candidates, StemWeights& weights,
                const std::vector<AskedText>& asked, double end)
        : snapshot_(snapshot),
          candidates_(candidates),
          weights_(weights),
          asked_(asked),
          end_(end) {}

    [[nodiscard]] Result<SimilarHit> make(const SimilarGroup& group);

private:
    /// A section of a group and the text of the group that it says.
    struct Place {
        SimilarCandidate section = {};
        const SimilarText* text = nullptr;
    };
    [[nodiscard]] std::vector<Place> repeats_of(const SimilarGroup& group) const;
    [[nodiscard]] Result<SimilarHit> hit(const Place& place);
    void show_what_is_shared(const corpus::SectionRecord& record, const SimilarText& text,
                             SimilarHit& hit);
    [[nodiscard]] bool is_done(const SimilarCandidate& section) const;

    const Snapshot& snapshot_;
    const SimilarCandidates& candidates_;
    StemWeights& weights_;
    const std::vector<AskedText>& asked_;
    double end_;  // SimilarTexts::end()
    std::size_t repeats_left_ = kMostAllRepeats;
};

}  // namespace axtar::search
