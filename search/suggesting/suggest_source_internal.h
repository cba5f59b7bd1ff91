#pragma once

#include <memory>
#include <string_view>

#include <xapian.h>

#include "corpus/index_layout.h"
#include "corpus/schema.h"
#include "search/facets/columns.h"
#include "search/suggesting/suggest_index_internal.h"

namespace axtar::search {

/// Reads what a collection can complete: titles and numbers (corpus::kSlotTitle), institutions (the
/// columns of issuer, addressee and institution) by their names in both languages, and the phrases
/// that many documents say most (corpus::kSlotPhrases).
///
/// Output: phrases of at least kLeastDocumentsOfPhrase documents, the commonest kMostPhrases,
///         without the pieces of longer ones (SuggestCohesion).
/// Errors: Xapian's exceptions pass through.
/// Cost:   one walk of the value stream of titles, two of phrases; figures in
///         bench/search/suggest_bench.cc.
[[nodiscard]] SuggestIndex read_suggestions(const Xapian::Database& database,
                                            const corpus::Schema& schema,
                                            std::shared_ptr<const CollectionColumns> columns);

/// The title in a value of corpus::kSlotTitle, before its number.
[[nodiscard]] inline std::string_view title_in(std::string_view value) {
    return value.substr(0, value.find(corpus::kValueSeparator));
}

inline constexpr std::uint32_t kLeastDocumentsOfPhrase = 3;
inline constexpr std::size_t kMostPhrases = 20'000;

}  // namespace axtar::search
