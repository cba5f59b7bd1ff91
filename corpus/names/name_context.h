#pragma once

#include <cstddef>
#include <vector>

#include "corpus/names/name_index.h"
#include "corpus/names/name_list.h"
#include "corpus/names/words.h"

namespace axtar::corpus::names {

/// Takes out what only looks like the name of a place or a body of Azerbaijan: streets and squares
/// named after a place, persons ("Xanlar Hacıyev"), "Ministry of Justice of Georgia", "the Georgian
/// Supreme Court", "Gürcüstanın Ali Məhkəməsi", and the names marked doubtful for which nothing
/// speaks: no "rayonu" or "district" behind them, no locative, no preposition of place, no list of
/// places around them.
void keep_certain(const Words& words, const std::vector<KnownName>& names,
                  const std::vector<Entry>& entries, std::vector<RawMatch>& matches);

/// Words [begin, end), the name of a body, say that it is Azerbaijan's, or what stands directly
/// beside them does: "Azerbaijani Ministry of Justice", "Supreme Court of the Republic of
/// Azerbaijan", "Azərbaycan Respublikasının Ali Məhkəməsi".
[[nodiscard]] bool names_azerbaijan(const Words& words, std::size_t begin, std::size_t end);

}  // namespace axtar::corpus::names
