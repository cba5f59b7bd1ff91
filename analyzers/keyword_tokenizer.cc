#include "analyzers/keyword_tokenizer.h"

#include "analyzers/fold.h"
#include "analyzers/token_writer.h"

namespace axtar::analyzers {

void KeywordTokenizer::tokenize(std::string_view text, std::vector<Token>& tokens) const {
    TokenWriter writer(tokens);
    const std::string key = keyword_key(text);
    if (!key.empty()) {
        Token& token =
            writer.add(key, TokenType::kWord, 0, static_cast<std::uint32_t>(text.size()));
        token.stem = key;
        token.parts.clear();
    }
    writer.finish();
}

}  // namespace axtar::analyzers
