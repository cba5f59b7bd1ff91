#pragma once

#include "analyzers/tokenizer.h"

namespace axtar::analyzers {

/// The whole text as one token, its text the keyword_key() of it; none for a text without a key.
class KeywordTokenizer final : public Tokenizer {
public:
    void tokenize(std::string_view text, std::vector<Token>& tokens) const override;
};

}  // namespace axtar::analyzers
