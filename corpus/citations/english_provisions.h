#pragma once

#include <cstddef>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads provisions in English at lexeme `at`: "Articles 3 and 13", "Article 6 § 3 (c)", "Article
/// 5, paragraph 1", "paragraph 1.b of Article 10". A path without an article ("paragraph 2 of this
/// article") begins with an empty article. `end` equals `at` where nothing was read.
///
/// In a query lists are looser: "art 3, 5 and 6", "Article 3; Article 8". `behind_act`: an act
/// stands before them there.
[[nodiscard]] ProvisionGroup read_english_provisions(const Scan& scan, std::size_t at,
                                                     bool behind_act = false);

}  // namespace axtar::corpus::citations
