#include "analyzers/analyzer.h"

#include <utility>

#include "analyzers/filtered_text.h"
#include "analyzers/text_chain.h"

namespace axtar::analyzers {

Analyzer::Analyzer(std::vector<std::unique_ptr<const CharFilter>> char_filters,
                   std::unique_ptr<const Tokenizer> tokenizer,
                   std::vector<std::unique_ptr<const TokenFilter>> token_filters)
    : char_filters_(std::move(char_filters)),
      tokenizer_(std::move(tokenizer)),
      token_filters_(std::move(token_filters)) {}

void Analyzer::analyze(std::string_view text, std::vector<Token>& tokens) const {
    FilteredText filtered(text);
    for (const auto& filter : char_filters_) filter->apply(filtered);
    tokenizer_->tokenize(filtered.text(), tokens);
    for (const auto& filter : token_filters_) filter->apply(tokens);
    place_tokens(filtered, tokens);
}

}  // namespace axtar::analyzers
