#pragma once

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

/// Looks up a code point. Soft hyphens and combining dots are kNothing: they do not end a word.
[[nodiscard]] Sign sign_of(char32_t code_point);

}  // namespace axtar::corpus::citations
