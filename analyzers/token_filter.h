#pragma once

#include <vector>

#include "analyzers/token.h"

namespace axtar::analyzers {

/// Tokens to tokens: case, suffixes, stems.
///
/// Threads: `apply` is const and safe to share.
class TokenFilter {
public:
    TokenFilter() = default;
    TokenFilter(const TokenFilter&) = delete;
    TokenFilter& operator=(const TokenFilter&) = delete;
    virtual ~TokenFilter() = default;

    virtual void apply(std::vector<Token>& tokens) const = 0;
};

}  // namespace axtar::analyzers
