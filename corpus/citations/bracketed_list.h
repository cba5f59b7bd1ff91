#pragma once

#include <cstddef>
#include <vector>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads several letters or numbers in one pair of brackets, as people type them behind a
/// provision: "5(1)(a-c)", "§ 1 (a, b and d)", "6(1-3)". The last span gives way to one for each of
/// them or for their range.
///
/// Output: the lexeme behind the bracket; `at`, and the spans as they were, where there is no such
///         list.
[[nodiscard]] std::size_t read_bracketed_list(const Lexemes& lexemes, std::size_t at,
                                              std::vector<ProvisionSpan>& spans);

}  // namespace axtar::corpus::citations
