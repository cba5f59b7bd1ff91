#pragma once

#include "analyzers/token_filter.h"

namespace axtar::analyzers {

/// Takes apostrophes, and the endings behind them, off words.
///
/// Input:  lower-case tokens.
/// Output: `state's` → state, `bakı'nın` → bakı (an ending of number_suffix.h), `mə'na` → məna,
///   `o'brien` → obrien. Straight, curly and modifier-letter apostrophes alike.
class ApostropheFilter final : public TokenFilter {
public:
    void apply(std::vector<Token>& tokens) const override;
};

}  // namespace axtar::analyzers
