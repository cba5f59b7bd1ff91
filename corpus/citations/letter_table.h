#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace axtar::corpus::citations {

/// What a code point is to the recogniser.
enum class SignKind : std::uint8_t {
    kOther,
    kSpace,
    kLineEnd,
    kLetter,
    kDigit,
    kDash,
    kQuote,
    kNothing
};

struct Sign {
    SignKind kind = SignKind::kOther;
    char folded = 0;  ///< for a letter: a..z, or '~' for one without a Latin counterpart
    bool capital = false;
};

/// All signs below U+0530, the end of Cyrillic Supplement; soft hyphens and combining dots are
/// kNothing: they do not end a word.
inline constexpr std::size_t kSignTableSize = 0x530;
using SignTable = std::array<Sign, kSignTableSize>;
[[nodiscard]] const SignTable& sign_table();

/// The few signs beyond the table that matter: dashes, quotation marks, spaces.
[[nodiscard]] Sign sign_beyond_table(char32_t code_point);

}  // namespace axtar::corpus::citations
