#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/token.h"

namespace axtar::tests {

/// What is wrong with the tokens of a text, or empty: offsets off a code-point boundary of the text
/// or outside it, empty or going back; positions not counting from 1; an empty or ill-formed form.
[[nodiscard]] std::string broken_invariant(std::string_view text,
                                           const std::vector<analyzers::Token>& tokens);

/// Whether two analyses gave the same.
[[nodiscard]] bool same_tokens(const std::vector<analyzers::Token>& a,
                               const std::vector<analyzers::Token>& b);

}  // namespace axtar::tests
