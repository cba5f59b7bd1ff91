#pragma once

#include <vector>

#include "corpus/citations/query_parts.h"

namespace axtar::corpus::citations {

/// Makes one part of two names that stand side by side and are of one act, so that the provision
/// beside them is cited once and the whole act not at all: "European Convention on Human Rights
/// (ECHR) Article 8", "İstanbul Konvensiyasının (CETS 210) 53-cü maddəsi", "695-IQ nömrəli Torpaq
/// Məcəlləsi", "96-VQ nömrəli Məcəllənin".
///
/// Output: of a law's title and its number the number, of a code and its number the code, of an
///         ambiguous short name and a name in full what both mean. Names of two acts stay apart.
void join_double_names(const Scan& scan, std::vector<QueryPart>& parts);

}  // namespace axtar::corpus::citations
