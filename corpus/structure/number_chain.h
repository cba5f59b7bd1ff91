#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace axtar::corpus {

/// A number that may be the next of a text's own count.
struct NumberedPlace {
    std::size_t place = 0;  ///< where it stands, for the caller; places rise
    unsigned number = 0;
    int weight = 1;  ///< how much it looks like one
};

/// The heaviest chain of numbers that rise by one from place to place.
///
/// A missing number costs 2 (at most two in a row may miss), a chain that does not start at 1
/// costs 4.
/// Output: indexes of `places`, rising; empty where no chain weighs `min_weight`.
/// Cost:   linear.
[[nodiscard]] std::vector<std::size_t> best_chain(std::span<const NumberedPlace> places,
                                                  int min_weight);

}  // namespace axtar::corpus
