#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "search/other_names_internal.h"
#include "search/similar.h"
#include "search/snapshot_internal.h"
#include "search/text_profile_internal.h"

namespace axtar::search {

/// Finds the sections that say about the same as a text: candidates by their shared telling words
/// (BM25), then the cosine of the two texts' words, repeats under the one they repeat. The words
/// that the thesaurus has for those of the text, in the other language mostly, are compared too and
/// count less. Of a section that is a recommendation only the sentence that recommends is compared:
/// what a record says besides (who recommends, the answer) is alike in all of them.
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
    struct Candidate {
        std::uint32_t collection = 0;
        Xapian::docid section = 0;
        float weight = 0;
    };
    /// A candidate that was read and compared.
    struct Compared {
        SimilarHit hit = {};
        TextProfile profile;
    };

    [[nodiscard]] Result<Source> source() const;
    [[nodiscard]] Result<void> add_document_text(Source& source) const;
    [[nodiscard]] std::vector<Candidate> candidates(const Asked& asked) const;
    [[nodiscard]] std::vector<Candidate> candidates(const std::map<std::string, double>& stems,
                                                    std::size_t wanted) const;
    [[nodiscard]] bool is_wanted(const CollectionColumns& columns, Xapian::docid section) const;
    [[nodiscard]] Result<std::optional<Compared>> compare(const Candidate& candidate,
                                                          const Source& source, const Asked& asked);
    [[nodiscard]] std::vector<SimilarHit> grouped(std::vector<Compared> compared) const;

    const Snapshot& snapshot_;
    const SimilarRequest& request_;
    StemWeights weights_;
};

}  // namespace axtar::search
