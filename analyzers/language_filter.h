#pragma once

#include "analyzers/language.h"
#include "analyzers/token_filter.h"

namespace axtar::analyzers {

/// Sets the language of every token: the first token filter of a chain for one language.
class LanguageFilter final : public TokenFilter {
public:
    explicit LanguageFilter(Language language) : language_(language) {}
    void apply(std::vector<Token>& tokens) const override {
        for (Token& token : tokens) token.language = language_;
    }

private:
    Language language_;
};

}  // namespace axtar::analyzers
