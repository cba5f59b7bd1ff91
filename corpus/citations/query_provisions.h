#pragma once

#include <cstddef>

#include "corpus/citations/lexemes.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Provisions that a query names, without their act.
struct QueryProvisions {
    ProvisionGroup group = {};  ///< no spans: there are none
    bool bare_number = false;   ///< a provision only beside an act
    bool english = false;       ///< "Article 5", not "maddə 5" or a number alone
};

/// The word for an article, its short forms too: "maddə", "m", "md".
[[nodiscard]] bool says_article(const Lexemes& lexemes, std::size_t at);

/// The provisions that begin at lexeme `at`, in the short forms that people type ("145.2", "m. 46",
/// "§ 3", "m.8 b.2"), which in a text would be no citation. `behind_act`: an act stands before
/// them.
[[nodiscard]] QueryProvisions read_query_provisions(const Scan& scan, std::size_t at,
                                                    bool behind_act);

}  // namespace axtar::corpus::citations
