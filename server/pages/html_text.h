#pragma once

#include <span>
#include <string>
#include <string_view>

#include "corpus/section_record.h"

namespace axtar::server {

/// Text -> HTML. Every text that comes from a document or a request goes through here or through a
/// template's `{{ }}`, which escapes alike.

/// Escapes & < > " ' and repairs ill-formed UTF-8.
[[nodiscard]] std::string escape_html(std::string_view text);

/// Numbers the matches of a page, so that each leads to the next one: the last leads to the first.
struct MatchNumbers {
    std::size_t total = 0;  ///< that are expected
    std::size_t given = 0;  ///< so far
};

/// Bytes [begin, end) of `text`, escaped, with the spans that lie in it within <mark>. Spans are in
/// order; one that reaches over an end of the range or overlaps the one before is cut. With
/// `numbers` each is a link with the id "hit-1", "hit-2" ...
[[nodiscard]] std::string marked_html(std::string_view text,
                                      std::span<const corpus::TokenSpan> spans, std::size_t begin,
                                      std::size_t end, MatchNumbers* numbers = nullptr);

}  // namespace axtar::server
