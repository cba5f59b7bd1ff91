#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/names/words.h"

namespace axtar::corpus::names {

/// The English adjective of a State other than Azerbaijan: words [begin, end) of a text.
struct StateAdjective {
    std::string key = {};  ///< of the State's names::Entry
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Those that say whose something is, in their order: "Hungarian Constitution". In "Constitution
/// in Russian" and "Russian translation" it is the language. Words in small letters count, too.
///
/// Source: data/state_adjectives.tsv.
[[nodiscard]] std::vector<StateAdjective> find_state_adjectives(const Words& words);

/// Such an adjective stands directly before word `at`: "the Hungarian Supreme Court".
[[nodiscard]] bool stands_behind_state_adjective(const Words& words, std::size_t at);

}  // namespace axtar::corpus::names
