#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "corpus/section_record.h"
#include "search/other_names_internal.h"
#include "search/similar.h"
#include "search/similar_candidates_internal.h"
#include "search/snapshot_internal.h"
#include "search/text_profile_internal.h"

namespace axtar::search {

/// Finds the sections that say about the same as a text: candidates by about the cosine of the two
/// texts' words (SimilarCandidates), then by the very cosine, repeats under the one they repeat.
/// The words that the thesaurus has for those of the text are compared too and count less. Of a
/// section that is a recommendation only the sentence that recommends is compared: what a record
/// says besides (who recommends, the answer) is alike in all of them. Sections of nothing but their
/// heading are left out.
///
/// Errors: kNotFound for the document or section asked about; kInvalidArgument for a request out
///         of range, `place` is the parameter. Xapian's exceptions pass through.
class SimilarRun {
public:
    SimilarRun(const Snapshot& snapshot, const SimilarRequest& request)
        : snapshot_(snapshot), request_(request), weights_(snapshot.all) {}

    [[nodiscard]] Result<SimilarResponse> run();

private:
    struct Source {
        std::string text = {};
        std::set<std::string> addressees = {};  // keys
    };
    /// What the text is about, in its own words and by other names.
    struct Asked {
        TextProfile own;
        OtherNames other;
    };
    using Candidate = SimilarCandidate;
    /// A candidate that was read and is similar.
    struct Compared {
        Candidate place = {};
        corpus::SectionRecord record = {};
        std::string words = {};  // corpus::compared_words()
        TextProfile profile;     // of these
        double similarity = 0;
        bool same_addressee = false;
    };
    /// Sections that say the same, the most similar first.
    using Group = std::vector<Compared>;

    [[nodiscard]] Result<Source> source() const;
    [[nodiscard]] Result<void> add_document_text(Source& source) const;
    [[nodiscard]] bool to_an_addressee(const Candidate& candidate, const Source& source) const;
    [[nodiscard]] static double similarity(const Asked& asked, const TextProfile& text);
    [[nodiscard]] Result<std::optional<Compared>> compare(const Candidate& candidate,
                                                          const Source& source, const Asked& asked);
    [[nodiscard]] std::vector<Group> grouped(std::vector<Compared> compared) const;
    [[nodiscard]] Result<SimilarHit> hit(const Compared& compared, const Asked& asked) const;
    [[nodiscard]] Result<SimilarHit> with_repeats(const Group& group, const Asked& asked) const;

    const Snapshot& snapshot_;
    const SimilarRequest& request_;
    StemWeights weights_;
};

}  // namespace axtar::search
