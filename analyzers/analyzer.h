#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "analyzers/char_filter.h"
#include "analyzers/token.h"
#include "analyzers/token_filter.h"
#include "analyzers/tokenizer.h"

namespace axtar::analyzers {

/// A fixed chain for text of one language: char filters, one tokenizer, token filters.
///
/// Input:   any bytes; ill-formed UTF-8 is read as U+FFFD. At most 4 GiB.
/// Output:  tokens in text order; offsets are bytes of `text`.
/// Errors:  none.
/// Threads: safe to share; `analyze` keeps its state on the stack or per thread.
class Analyzer {
public:
    Analyzer(std::vector<std::unique_ptr<const CharFilter>> char_filters,
             std::unique_ptr<const Tokenizer> tokenizer,
             std::vector<std::unique_ptr<const TokenFilter>> token_filters);

    /// Replaces the contents of `tokens`; passing the same vector again saves its allocations.
    void analyze(std::string_view text, std::vector<Token>& tokens) const;

private:
    std::vector<std::unique_ptr<const CharFilter>> char_filters_;
    std::unique_ptr<const Tokenizer> tokenizer_;
    std::vector<std::unique_ptr<const TokenFilter>> token_filters_;
};

}  // namespace axtar::analyzers
