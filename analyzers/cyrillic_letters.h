#pragma once

#include <string_view>

namespace axtar::analyzers {

/// The Latin spelling of one Cyrillic letter by the rules of ICU's `az_Cyrl-az/BGN`, or empty for
/// anything else: Ҝ → G, Ј → Y, Һ → H.
///
/// Threads: safe.
[[nodiscard]] std::string_view latin_of_cyrillic(char32_t c);

[[nodiscard]] constexpr bool is_cyrillic(char32_t c) { return c >= 0x400 && c <= 0x52F; }

}  // namespace axtar::analyzers
