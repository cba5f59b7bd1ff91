#pragma once

#include <cstddef>
#include <vector>

namespace axtar::search {

/// How many words a term may take at each place, so that it does not cut a longer one that begins
/// within it: `ratify the Optional Protocol` leaves `Optional Protocol to the Convention against
/// Torture` whole.
///
/// `longest`: of the terms that begin at each word the most words one takes; 0 where none does.
/// Threads:   safe.
[[nodiscard]] std::vector<std::size_t> term_rooms(const std::vector<std::size_t>& longest);

}  // namespace axtar::search
