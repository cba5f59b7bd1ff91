#pragma once

#include <vector>

#include "analyzers/token.h"
#include "corpus/section_record.h"

namespace axtar::corpus {

/// Where the tokens of a text stand: position i + 1 belongs to spans[i]; a position that a filter
/// took out has an empty span.
///
/// Threads: safe.
[[nodiscard]] std::vector<TokenSpan> token_spans(const std::vector<analyzers::Token>& tokens);

}  // namespace axtar::corpus
