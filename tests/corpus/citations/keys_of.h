#pragma once

#include <string>
#include <vector>

#include "corpus/citations/citation.h"

namespace axtar::corpus {

/// The keys of citations as one line, "-" for none: what the tables of the tests hold.
[[nodiscard]] inline std::string keys_of(const std::vector<Citation>& citations) {
    std::string keys;
    for (const Citation& citation : citations) {
        keys += (keys.empty() ? "" : " ") + citation.key;
    }
    return keys.empty() ? "-" : keys;
}

}  // namespace axtar::corpus
