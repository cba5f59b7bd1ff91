#pragma once

#include <cstddef>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Adds the key that begins at lexeme `at`, as the program prints it ("az:cm/145.2"), and the
/// numbers behind it that go on with its act: of "az:cm/145,146..148" all three. Gives the lexeme
/// behind them, or `at` where there is no key.
[[nodiscard]] std::size_t find_key(Scan& scan, std::size_t at);

}  // namespace axtar::corpus::citations
