#pragma once

#include "analyzers/token_filter.h"

namespace axtar::analyzers {

/// Lower-cases token text by the language of the token's passage and by the letters of the token.
///
/// Input:   tokens with `language` set, UTF-8 in NFC.
/// Output:  the same tokens in lower case; numbers, Roman numerals and other typed tokens are left:
///   they have their normal form already.
/// Source:  letter_case.h.
class LowerCaseFilter final : public TokenFilter {
public:
    void apply(std::vector<Token>& tokens) const override;
};

}  // namespace axtar::analyzers
