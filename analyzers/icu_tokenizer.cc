#include "analyzers/icu_tokenizer.h"

#include "analyzers/token_writer.h"
#include "analyzers/word_spans.h"

namespace axtar::analyzers {

void IcuTokenizer::tokenize(std::string_view text, std::vector<Token>& tokens) const {
    std::vector<WordSpan> words;
    append_icu_words(text, 0, words);
    TokenWriter writer(tokens);
    for (const WordSpan& word : words) {
        writer.add(text.substr(word.start, word.end - word.start), TokenType::kWord, word.start,
                   word.end);
    }
    writer.finish();
}

}  // namespace axtar::analyzers
