#pragma once

#include <vector>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads what a query has behind the number of an article: "(1)(a)", "§ 3", "hissə 2", "h. I b. 2",
/// "(III)", with lists and ranges at the end: "hissə 1, 2 və 4", "hissə I–III", "(1) və (3)".
///
/// Input:  the article, up to `article.end`; `behind_act`: an act stands before the list that it
///         is of.
/// Output: a span for each part or range of parts; the article itself where there is none.
[[nodiscard]] std::vector<ProvisionSpan> read_query_tail(const Scan& scan, ProvisionSpan article,
                                                         bool behind_act);

}  // namespace axtar::corpus::citations
