#pragma once

#include <string_view>
#include <vector>

#include "analyzers/token.h"

namespace axtar::analyzers {

/// Text to tokens.
///
/// Input:   well-formed UTF-8 in NFC.
/// Output:  tokens in text order with `text`, `type`, `start` and `end` set; offsets are bytes of
/// the given text. Threads: `tokenize` is const and safe to share.
class Tokenizer {
public:
    Tokenizer() = default;
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;
    virtual ~Tokenizer() = default;

    virtual void tokenize(std::string_view text, std::vector<Token>& tokens) const = 0;
};

}  // namespace axtar::analyzers
