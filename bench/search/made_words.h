#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace axtar::bench {

using Random = std::mt19937;

/// Evenly from 0 to `last`.
[[nodiscard]] std::size_t up_to(Random& random, std::size_t last);

/// A rank by Zipf's law, from 0.
[[nodiscard]] std::size_t zipf(Random& random, std::size_t count);

/// Made-up words of the sounds of Azerbaijani and English; the order is that of their frequency.
[[nodiscard]] std::vector<std::string> made_words(Random& random, std::size_t count);

/// `count` words by Zipf's law, blanks between them.
[[nodiscard]] std::string made_text(Random& random, const std::vector<std::string>& words,
                                    std::size_t count);

}  // namespace axtar::bench
