#pragma once

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads a whole query: the acts and the provisions in it, in either order ("CM 145.2",
/// "145.2-ci maddə CM", "art. 3 ECHR"), and pairs them. A provision without an act gets `*`,
/// a chapter only in a query of chosen acts.
void find_in_query(Scan& scan, QueryOf of);

}  // namespace axtar::corpus::citations
