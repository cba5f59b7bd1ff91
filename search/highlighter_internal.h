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

/// Tokens first, first + 1 … of a section: the position of each less one. Those of its text begin
/// at 0; headings, title and topics stand behind (corpus/index_layout.h).
struct TokenRange {
    std::uint32_t first = 0;
    std::size_t count = 0;
};

/// Finds the tokens of a section that a query matches, from the positions that the index stores for
/// stems. Words of a phrase or a NEAR count only where the whole of it stands; words that were
/// taken along (prefixes, misspellings, other names) count as those typed. What a field asks for
/// stands in titles and headings and is not marked.
class Highlighter {
public:
    Highlighter(const QueryNode& root, WordTermFinder& finder);

    /// Those of the range, counted from its first, in rising order, none twice. `language`: of the
    /// section. `positions`: of terms() in some sections, this one among them.
    [[nodiscard]] std::vector<MatchedToken> matches(const Xapian::Database& database,
                                                    Xapian::docid section, TokenRange range,
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
