#pragma once

#include <span>
#include <vector>

#include <xapian.h>

#include "search/places_internal.h"
#include "search/query_tree.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// The known term of several words that a query is as a whole, by all its names: `insan ticarəti`,
/// "human trafficking". A section that has the term is about it; one that has its words somewhere
/// may be about the rescue of people by merchant ships.
///
/// Errors: Xapian's exceptions pass through.
class WholeTerm {
public:
    /// `finder`: with the names that the query is looked for by.
    WholeTerm(const QueryNode& root, WordTermFinder& finder);

    /// The query is no such term.
    [[nodiscard]] bool empty() const { return pattern_.children.empty(); }
    /// For each of the sections, in rising order, whether the term stands there by any name.
    /// Cost: reads the positions of the names' words in these sections.
    [[nodiscard]] std::vector<bool> stands(const Xapian::Database& database,
                                           const std::vector<Xapian::docid>& sections) const;

private:
    Pattern pattern_ = {.kind = Pattern::Kind::kAny};
};

}  // namespace axtar::search
