#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzers/token.h"

namespace axtar::analyzers {

/// Writes tokens over the old ones of a vector, so that their strings keep their memory. The vector
/// has exactly the written tokens after finish().
class TokenWriter {
public:
    explicit TokenWriter(std::vector<Token>& tokens) : tokens_(tokens) {}

    Token& add(std::string_view text, TokenType type, std::uint32_t start, std::uint32_t end) {
        if (size_ == tokens_.size()) tokens_.emplace_back();
        Token& token = tokens_[size_++];
        token.text.assign(text);
        token.type = type;
        token.plural_acronym = false;
        token.start = start;
        token.end = end;
        return token;
    }

    [[nodiscard]] std::size_t size() const { return size_; }
    /// The token written last. There must be one.
    [[nodiscard]] Token& last() { return tokens_[size_ - 1]; }

    void finish() { tokens_.resize(size_); }

private:
    std::vector<Token>& tokens_;
    std::size_t size_ = 0;
};

}  // namespace axtar::analyzers
