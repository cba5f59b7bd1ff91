#pragma once

#include <vector>

#include "corpus/names/name_index.h"
#include "corpus/names/name_list.h"
#include "corpus/names/words.h"

namespace axtar::corpus::names {

/// Takes out what only looks like the name of a place or a body of Azerbaijan: streets and squares
/// named after a place, "Ministry of Justice of Georgia", and the names marked doubtful for which
/// nothing speaks: no "rayonu" or "district" behind them, no locative, no preposition of place, no
/// list of places around them.
void keep_certain(const Words& words, const std::vector<KnownName>& names,
                  const std::vector<Entry>& entries, std::vector<RawMatch>& matches);

}  // namespace axtar::corpus::names
