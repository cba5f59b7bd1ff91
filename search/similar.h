#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "search/search_response.h"

namespace axtar::search {

inline constexpr std::size_t kMaxSimilarText = 20'000;  // characters

/// "Have we said this before?" Either a document (or one section of it) or a text.
struct SimilarRequest {
    std::string document = {};            ///< id; empty: `text` counts
    std::string anchor = {};              ///< of a section of the document; empty: the whole of it
    std::string text = {};                ///< UTF-8, up to kMaxSimilarText of them
    std::vector<std::string> kinds = {};  ///< empty: every kind
    /// What is addressed to them comes before what is as alike or somewhat more, but for what says
    /// the text word for word; empty: those of the document.
    std::vector<std::string> addressees = {};
    std::uint32_t limit = 10;  ///< 1..50 groups
};

/// A passage that says about the same; near-duplicates of it stand in `repeats`.
struct SimilarHit {
    std::string id = {};
    std::string anchor = {};
    std::string kind = {};
    std::string title = {};
    std::string heading = {};
    std::string date = {};
    std::string status = {};
    std::vector<std::string> addressees = {};
    bool same_addressee = false;
    bool only_considers = false;  ///< it asks to consider or study something and no more
    std::map<std::string, std::vector<std::string>> extra = {};  ///< the schema's own fields
    double similarity = 0;                                       ///< 0..1
    std::vector<std::string> shared_phrases = {};  ///< as the hit has them, longest first
    std::string snippet_html = {};                 ///< escaped, shared words in <mark>
    /// Of the points of the text that it is most like, from 1; 0: the whole.
    std::size_t point = 0;
    std::vector<SimilarHit> repeats = {};  ///< newest first, a hundred at most
    std::size_t repeats_total = 0;         ///< that there are
    bool repeats_at_least = false;         ///< there may be more than repeats_total
    std::size_t copies = 0;                ///< of them those that say it word for word
    bool any_done = false;  ///< it or one of its repeats has the status done or partly_done
};

struct SimilarResponse {
    std::vector<SimilarHit> hits = {};  ///< best first
    /// The beginnings of the points of the text that were compared one by one; empty: it has none.
    std::vector<std::string> points = {};
    std::vector<std::string> warnings = {};
    double took_ms = 0;
};

}  // namespace axtar::search
