#include "corpus/token_spans.h"

#include <algorithm>
#include <cstddef>

namespace axtar::corpus {

std::vector<TokenSpan> token_spans(const std::vector<analyzers::Token>& tokens) {
    std::vector<TokenSpan> spans;
    spans.reserve(tokens.size());
    for (const analyzers::Token& token : tokens) {
        if (token.position == 0) continue;
        spans.resize(std::max<std::size_t>(spans.size(), token.position));
        spans[token.position - 1] = {.start = token.start, .length = token.end - token.start};
    }
    return spans;
}

}  // namespace axtar::corpus
