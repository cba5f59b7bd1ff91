#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/section_record.h"

namespace axtar::search {

/// A token of a section that a query asks for.
struct MatchedToken {
    std::uint32_t token = 0;        ///< index into the section's spans
    std::uint32_t word = 0;         ///< which word of the query, 0-based
    bool continues_phrase = false;  ///< follows the token before it in a phrase that was asked for
};

/// Bytes [start, end) of a text.
struct Passage {
    std::size_t start = 0;
    std::size_t end = 0;
};

struct SnippetOptions {
    std::size_t characters = 240;  ///< code points of text, about
    /// Bytes [start, end) of the text that are shown whatever matches elsewhere; none: the best.
    std::optional<Passage> of = {};
};

/// The passage of a text that covers most of a query, as HTML.
///
/// Input:  `matches` in rising order of tokens, none twice; `word_weights` by word (rarer weighs
///         more), missing ones count 1. Spans that do not lie in the text are passed over.
/// Output: valid UTF-8; & < > " ' escaped; matches in <mark> as they are written, those of one
///         phrase in one mark; line breaks and runs of spaces as one space; control characters and
///         bidirectional controls left out; "…" where `of` was cut. Without matches the beginning.
[[nodiscard]] std::string make_snippet(std::string_view text,
                                       std::span<const corpus::TokenSpan> spans,
                                       std::span<const MatchedToken> matches,
                                       std::span<const double> word_weights,
                                       const SnippetOptions& options = {});

}  // namespace axtar::search
