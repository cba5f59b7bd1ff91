#pragma once

#include <memory>
#include <vector>

#include "analyzers/char_filter.h"
#include "analyzers/filtered_text.h"
#include "analyzers/token.h"
#include "analyzers/token_filter.h"

namespace axtar::analyzers {

/// The char filters of every chain for text, in their order.
[[nodiscard]] std::vector<std::unique_ptr<const CharFilter>> text_char_filters();

/// The token filters of every chain for text, in their order; `Token::language` must be set before.
[[nodiscard]] std::vector<std::unique_ptr<const TokenFilter>> text_token_filters();

/// Gives tokens their bytes of the original text and their positions, from 1.
void place_tokens(const FilteredText& text, std::vector<Token>& tokens);

}  // namespace axtar::analyzers
