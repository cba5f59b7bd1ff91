#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "search/snippet.h"

namespace axtar::search {

/// The passage of about `characters` code points, cut at the ends of sentences or words, that holds
/// the weightiest set of distinct matched words (then the most matches, then the earliest); the
/// beginning of the text without matches.
[[nodiscard]] Passage best_passage(std::string_view text, std::span<const corpus::TokenSpan> spans,
                                   std::span<const MatchedToken> matches,
                                   std::span<const double> word_weights, std::size_t characters);

}  // namespace axtar::search
