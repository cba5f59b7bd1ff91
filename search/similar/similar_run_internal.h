#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "search/similar.h"
#include "search/similar/asked_text_internal.h"
#include "search/similar/similar_candidates_internal.h"
#include "search/similar/similar_texts_internal.h"
#include "search/similar/text_profile_internal.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// Finds the sections that say about the same as a text: those that say it word for word, and
/// candidates by about the cosine of the two texts' words (SimilarCandidates), then by the very
/// cosine, repeats under the one they repeat. A draft of several points or
/// matters (own_matters) is compared one by one, too. The words that the thesaurus has for those of
/// the text are compared and count less. Of a section that is a recommendation only the sentence
/// that recommends is compared: what a record says besides (who recommends, the answer) is alike in
/// all of them. Sections of nothing but their heading are left out.
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

    [[nodiscard]] Result<Source> read_source() const;
    [[nodiscard]] Result<void> add_document_text(Source& source) const;
    [[nodiscard]] std::vector<AskedText> read_points(const Source& source,
                                                     SimilarResponse& response);
    [[nodiscard]] std::string mended(std::string text, SimilarResponse& response);
    [[nodiscard]] static Result<void> read_texts(const std::vector<AskedText>& asked,
                                                 const SimilarCandidates& candidates,
                                                 SimilarTexts& texts);

    const Snapshot& snapshot_;
    const SimilarRequest& request_;
    StemWeights weights_;
};

}  // namespace axtar::search
