#pragma once

#include <string_view>

#include <xapian.h>

namespace axtar::search {

/// Weight for the sections that are addressed to a body or a State which the query names: who asks
/// for recommendations to Kazakhstan wants those before the ones to its neighbours. Empty where it
/// names none that the index has something for.
///
/// Source: the built-in lists of corpus/names, not an office's own; found in any inflection, with
/// or without the right letters.
[[nodiscard]] Xapian::Query addressee_evidence(std::string_view query,
                                               const Xapian::Database& database);

}  // namespace axtar::search
