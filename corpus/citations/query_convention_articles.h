#pragma once

#include <vector>

#include "corpus/citations/query_parts.h"

namespace axtar::corpus::citations {

/// "Article 14 in conjunction with Article 1 of Protocol No. 1", "P1-1 and 14": gives the European
/// Convention what stands beside an article of one of its protocols, apart from it, and can be none
/// of the protocol's. It makes a part of its own of such articles, with the Convention as `owner`.
///
/// Apart is what has a noun of its own, or a sign between it and a short form, which has one
/// article. It is the Convention's where it is beyond the rights of the protocol, and, before the
/// protocol's article, where it has the greater number, since articles of one act stand in their
/// order: "Article 3 and Article 1 of Protocol No. 1". A list under one noun is of the act that it
/// names, whether that has all of it or not: "Articles 1 and 14 of Protocol No. 1"; but for what
/// stands before a number that falls, "Articles 6, 13 and 1 of Protocol No. 1".
void leave_articles_to_convention(const Scan& scan, std::vector<QueryPart>& parts);

}  // namespace axtar::corpus::citations
