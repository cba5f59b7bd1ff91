#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "search/places_internal.h"
#include "search/query_tree.h"
#include "search/snippet.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// Finds the tokens of a section that a query matches, from the positions that the index stores for
/// stems. Words of a phrase or a NEAR count only where the whole of it stands; words that were
/// taken along (prefixes, misspellings, other names) count as those typed. What a field asks for
/// stands in titles and headings and is not marked.
class Highlighter {
public:
    Highlighter(const QueryNode& root, WordTermFinder& finder);

    /// In rising order, none twice. `tokens`: how many spans the section has. `language`: of the
    /// section. `positions`: of terms() in some sections, this one among them.
    [[nodiscard]] std::vector<MatchedToken> matches(const Xapian::Database& database,
                                                    Xapian::docid section, std::size_t tokens,
                                                    analyzers::Language language,
                                                    const KeptPositions& positions) const;
    /// Whose positions matches() asks for.
    [[nodiscard]] std::vector<std::string> terms() const;
    /// idf of each word, for the choice of the passage.
    [[nodiscard]] const std::vector<double>& word_weights() const { return weights_; }
    [[nodiscard]] bool empty() const { return patterns_.empty(); }

private:
    void add(const QueryNode& node, WordTermFinder& finder);
    void add_other_names(const QueryNode& root, WordTermFinder& finder);
    void leave_out_function_words();

    struct Wanted {
        Pattern pattern = {};
        bool holds_together = false;  // a word alone that tells nothing by itself
        analyzers::Language language = analyzers::Language::kUnknown;  // OtherName::language
    };
    std::vector<Wanted> patterns_;
    std::vector<double> weights_;
};

}  // namespace axtar::search
