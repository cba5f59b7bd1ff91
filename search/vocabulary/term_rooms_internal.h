#pragma once

#include <cstddef>
#include <vector>

namespace axtar::search {

/// How many words of a term at each place stand before a longer one that begins within it: of
/// `ratify the Optional Protocol` the two before `Optional Protocol to the Convention against
/// Torture`; all of them where none does.
///
/// `longest`: of the terms that begin at each word the most words one takes; 0 where none does.
/// Threads:   safe.
[[nodiscard]] std::vector<std::size_t> term_rooms(const std::vector<std::size_t>& longest);

}  // namespace axtar::search
