#pragma once

#include "corpus/names/words.h"

namespace axtar::corpus::names {

/// True where the English adjective of a State other than Azerbaijan says whose something is:
/// "Hungarian Constitution". In "Constitution in Russian" and "Russian translation" it is the
/// language. Words in small letters count, too.
///
/// Source: data/state_adjectives.tsv.
[[nodiscard]] bool has_foreign_adjective(const Words& words);

}  // namespace axtar::corpus::names
