#pragma once

#include <cstdint>
#include <random>
#include <string>

namespace axtar::tests {

/// Random text of several manners, the same for the same seed: code points of all Unicode, bytes,
/// Latin and Azerbaijani words with the marks that filters look for, digits and hyphens.
[[nodiscard]] std::string random_text(std::uint64_t seed);

}  // namespace axtar::tests
