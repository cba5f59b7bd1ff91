#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "analyzers/token.h"

namespace axtar::analyzers {

/// A form of legal text that stays whole, found at one place of a text.
struct TypedMatch {
    TokenType type = TokenType::kWord;
    std::size_t end = 0;      ///< byte behind it; 0: nothing found
    std::string normal = {};  ///< lower-case ASCII; a date as 2018-12-28
};

/// The number that starts at byte `at`, a digit with no letter or digit before it.
///
/// Output: in this order a date (28.12.2018, 28/12/2018, 2018-12-28), an act number (246-IIKQ, 246
///   IIKQ), an application number (69460/12), an article number (12-1.3, 25.1.1, 52-1), a decimal
///   or grouped number (3,5; 10,000), a row of digits. `12-15` is two numbers and `52-1` one: an
///   inserted article counts on from a larger one. Letters right behind belong to something else:
///   then nothing is found.
[[nodiscard]] TypedMatch match_number(std::string_view text, std::size_t at);

/// The UN document symbol, e-mail address or URL (also `www.x.az` and `x.gov.az`) that starts at
/// byte `at` of a word.
[[nodiscard]] TypedMatch match_un_symbol(std::string_view text, std::size_t at);
[[nodiscard]] TypedMatch match_email(std::string_view text, std::size_t at);
[[nodiscard]] TypedMatch match_url(std::string_view text, std::size_t at);

}  // namespace axtar::analyzers
