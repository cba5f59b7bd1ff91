#pragma once

#include <cstddef>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// What parts the numbers of a list that somebody typed: ",", ";", "and", "və ya", "&", "ilə", "in
/// conjunction with", the slash of "25/26". Gives the lexeme behind it, or `at`.
[[nodiscard]] std::size_t skip_list_sign(const Lexemes& lexemes, std::size_t at);

/// "145/2", where the number behind the slash is the smaller: a part of the article. Adds the step
/// and gives the lexeme behind it, or `at`, which is the slash.
std::size_t read_slashed_part(const Lexemes& lexemes, std::size_t at, ProvisionPath& path);

/// True where what stands behind a number, at lexeme `end`, is what it counts, "12 years", "48
/// saatlıq", or the month of a date.
[[nodiscard]] bool is_before_counted(const Lexemes& lexemes, std::size_t end);

/// False of a number that is no further one of a list: the day of a date ("25, 26 may 2018"), what
/// counts years, people and the like ("25, 3 il"), the number of a chapter or of a law ("CM 145,
/// 727-IQ 26"), or one that an act behind it has for its own ("CM 145, 12 AM"). It is at lexemes
/// [begin, end); `behind_act`: an act stands before the list.
[[nodiscard]] bool goes_on_list(const Scan& scan, std::size_t begin, std::size_t end,
                                bool behind_act);

}  // namespace axtar::corpus::citations
