#pragma once

#include <cstdint>
#include <optional>

#include "search/search_response.h"

namespace axtar::search {

/// Which words of a query a section must have to be found.
enum class WordsNeeded {
    kAll,           ///< or as the operators say
    kAllByAnyName,  ///< all, each by any name of it (WordTermFinder::use_every_name)
    kKnown,         ///< all that the index has
    kMost,
    kAny,  ///< a question: any that tells something
};

/// What a query finds, without a page of hits.
struct Finding {
    std::uint64_t documents = 0;
    std::optional<Relaxation> relaxed = {};
};

}  // namespace axtar::search
