#pragma once

#include "analyzers/tokenizer.h"

namespace axtar::analyzers {

/// Words by ICU's word boundaries alone: the plain yardstick that the fast WordTokenizer is tested
/// against, and what it asks about texts beyond the common letters.
///
/// Output:  one token for each segment that ICU calls a word or number (rule status from
///   UBRK_WORD_NUMBER on); all of type kWord.
/// Threads: safe; each thread has its own break iterator.
/// Source:  UAX #29, root rules of ICU 72.
class IcuTokenizer final : public Tokenizer {
public:
    void tokenize(std::string_view text, std::vector<Token>& tokens) const override;
};

}  // namespace axtar::analyzers
